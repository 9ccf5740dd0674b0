#include <Infrastructure/Missive/Configuration/Monolog/LogOutputReader.hpp>

#include <Infrastructure/Missive/Configuration/Monolog/FilePermissionReader.hpp>
#include <Infrastructure/Missive/Dsn/NearestName.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace missive {

namespace {

void readPath(const ConfigurationSection& section, LogHandlerConfiguration& handler) {
    const auto path = section.text("path");
    const bool isStream = handler.type == "stream";
    handler.path = path.value_or("");
    if (section.isMissing("path") || (path && path->empty())) {
        section.problem("path", isStream ? "A stream needs a path, such as php://stderr or %kernel.logs_dir%/app.log."
                                         : "A rotating file needs a path, such as %kernel.logs_dir%/app.log.");
    } else if (path && path->starts_with("php://") &&
               (!isStream || (*path != "php://stdout" && *path != "php://stderr"))) {
        section.problem("path", isStream ? "Of PHP's own streams there are php://stdout and php://stderr."
                                         : "php://… is no file; use the type \"stream\" for it.");
    }
}

void readFormatter(const ConfigurationSection& section, LogHandlerConfiguration& handler) {
    static constexpr std::string_view prefix = "monolog.formatter.";
    const std::vector<std::string> known{"line", "json", "logfmt"};
    const auto written = section.text("formatter");
    auto name = written.value_or("line");
    if (name.starts_with(prefix)) {
        name = name.substr(prefix.size());
    }
    if (std::ranges::find(known, name) == known.end()) {
        section.problem("formatter", "There is no formatter \"" + *written + "\"; " + nameSuggestion(known, name));
        name = "line";
    }
    handler.format = name;
}

void readRotation(const ConfigurationSection& section, LogHandlerConfiguration& handler) {
    constexpr std::int64_t mostFiles = 100'000;
    handler.maxFiles = section.integer("max_files", handler.maxFiles, 0, mostFiles);
    handler.filenameFormat = section.text("filename_format").value_or(handler.filenameFormat);
    if (handler.filenameFormat.find("{date}") == std::string::npos ||
        handler.filenameFormat.find('/') != std::string::npos) {
        section.problem("filename_format", "A name has {date} in it and no \"/\", such as {filename}-{date}.");
    }
    handler.dateFormat = section.text("date_format").value_or(handler.dateFormat);
    if (handler.dateFormat != "Y-m-d" && handler.dateFormat != "Y-m" && handler.dateFormat != "Y") {
        section.problem("date_format", "Expected Y-m-d, Y-m or Y, found \"" + handler.dateFormat + "\".");
    }
}

} // namespace

void readLogOutput(const ConfigurationSection& section, LogHandlerConfiguration& handler) {
    readPath(section, handler);
    readFormatter(section, handler);
    handler.filePermission = readFilePermission(section, handler.filePermission);
    handler.useLocking = section.flag("use_locking", handler.useLocking);
    if (handler.type == "rotating_file") {
        readRotation(section, handler);
    }
}

} // namespace missive
