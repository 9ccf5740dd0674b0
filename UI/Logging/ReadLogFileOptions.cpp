#include <UI/Logging/ReadLogFileOptions.hpp>

#include <Infrastructure/Missive/Configuration/Monolog/FilePermissionReader.hpp>
#include <UI/Logging/LoggingValues.hpp>

#include <cstdint>
#include <string>

namespace missive::logging {

namespace {

constexpr std::int64_t mostFiles = 100'000;
constexpr std::int64_t mostChannels = 10'000;
/// Where all files are kept, what is older counts as told by a wrong clock.
constexpr std::chrono::days usualAge{7};

void readZone(const ConfigurationSection& section, LoggingOptions& options) {
    const auto name = section.text("timezone").value_or("UTC");
    const auto zone = LogZone::named(name);
    if (!zone) {
        section.problem("timezone",
                        "Expected UTC, a distance from it such as +01:00, or local, found \"" + name + "\".");
    }
    options.names.zone = options.files.zone = zone.value_or(LogZone{});
}

void readRetention(const ConfigurationSection& section, LoggingOptions& options) {
    const auto files = section.integer("max_files", static_cast<std::int64_t>(options.files.maxFiles), 0, mostFiles);
    options.files.maxFiles = static_cast<std::size_t>(files);
    options.names.maxAge = files == 0 ? usualAge : std::chrono::days{files};
    const auto channels =
        section.integer("max_channels", static_cast<std::int64_t>(options.names.maxChannels), 1, mostChannels);
    options.names.maxChannels = static_cast<std::size_t>(channels);
    if (section.text("max_file_size").value_or("0") != "0") {
        options.files.maxFileSize = LoggingValues::readSize(section, "max_file_size", 0);
    }
}

void readSync(const ConfigurationSection& section, LoggingOptions& options) {
    const auto text = section.text("sync").value_or("none");
    if (text != "none" && text != "batch") {
        section.problem("sync", "Expected none or batch, found \"" + text + "\".");
    }
    options.files.files.isSynced = text == "batch";
}

void readDuplicates(const ConfigurationSection& section, LoggingOptions& options) {
    const auto text = section.text("duplicates").value_or("drop");
    if (text != "drop" && text != "mark" && text != "allow") {
        section.problem("duplicates", "Expected drop, mark or allow, found \"" + text + "\".");
    }
    options.duplicates = text == "mark" ? Duplicates::Mark : text == "allow" ? Duplicates::Allow : Duplicates::Drop;
    options.duplicateWindow = LoggingValues::readSize(section, "duplicate_window", options.duplicateWindow);
}

} // namespace

void readLogFileOptions(const ConfigurationSection& section, LoggingOptions& options) {
    readZone(section, options);
    readRetention(section, options);
    options.files.files.permission = readFilePermission(section, options.files.files.permission);
    readSync(section, options);
    readDuplicates(section, options);
}

} // namespace missive::logging
