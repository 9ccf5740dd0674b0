#include <UI/Logging/LoggingPurgeConsoleCommand.hpp>

#include <Infrastructure/Logging/LogRetention.hpp>
#include <UI/Missive/Console/Input/WantsJson.hpp>
#include <UI/Missive/Console/Output/PrettyJson.hpp>

#include <filesystem>
#include <string>
#include <system_error>
#include <vector>

namespace missive::logging {

namespace {

std::string toJson(const std::vector<std::filesystem::path>& files, bool isRemoved) {
    PrettyJson json;
    json.beginObject();
    json.key("removed").value(isRemoved);
    json.key("files").beginArray();
    for (const auto& file : files) {
        json.value(file.string());
    }
    json.endArray();
    json.endObject();
    return json.text();
}

/// Says which of them could not be removed.
std::vector<std::string> remove(const std::vector<std::filesystem::path>& files) {
    std::vector<std::string> complaints;
    for (const auto& file : files) {
        std::error_code error;
        std::filesystem::remove(file, error); // one that is gone by now is fine
        if (error) {
            complaints.push_back("\"" + file.string() + "\" cannot be removed: " + error.message() + ".");
        }
    }
    return complaints;
}

void show(const std::vector<std::filesystem::path>& files, bool isTrial, Output& output) {
    for (const auto& file : files) {
        output.writeln(file.string());
    }
    const auto count = std::to_string(files.size()) + (files.size() == 1 ? " file" : " files");
    output.success(count + (isTrial ? " would be removed." : " removed."));
}

} // namespace

CommandDefinition LoggingPurgeConsoleCommand::definition() const {
    CommandDefinition definition{"logging:purge", "Remove old files of the log"};
    definition.flag("dry-run", "Only show which ones")
        .option("format", "The output format: txt or json", "txt")
        .withHelp(R"(Whoever writes the log removes old files at each first record of a day. The logging:purge
command does it now: of each channel missive.logging.max_files remain beside today's. Only files
named CHANNEL-YYYY-MM-DD.log are removed, their numbered parts, and both with .gz or .zst.)");
    return definition;
}

int LoggingPurgeConsoleCommand::execute(const Input& input, Output& output) {
    const bool asJson = wantsJson(input);
    const bool isTrial = input.flag("dry-run");
    const LogRetention retention{options_.directory, options_.files.maxFiles, options_.files.spared};
    const auto files = retention.surplus(options_.files.zone.dateOf(clock_.now()));
    const auto complaints = isTrial ? std::vector<std::string>{} : remove(files);
    if (asJson) {
        output.json(toJson(files, !isTrial));
    } else if (complaints.empty()) {
        show(files, isTrial, output);
    }
    for (const auto& complaint : complaints) {
        output.error(complaint);
    }
    return complaints.empty() ? success : failure;
}

} // namespace missive::logging
