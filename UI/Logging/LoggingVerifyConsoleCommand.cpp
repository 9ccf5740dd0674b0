#include <UI/Logging/LoggingVerifyConsoleCommand.hpp>

#include <Infrastructure/Logging/LogVerification.hpp>
#include <Infrastructure/Missive/Codec/JsonEncode.hpp>
#include <UI/Missive/Console/Input/OptionValues.hpp>
#include <UI/Missive/Console/Input/WantsJson.hpp>
#include <UI/Missive/Console/Output/PrettyJson.hpp>

#include <optional>
#include <string>

namespace missive::logging {

namespace {

void show(const LogFilesReport& report, Output& output) {
    Table table{{"Run", "First", "Last", "Records", "Gaps", "Duplicates"}, {}};
    for (const auto& each : report.runs) {
        table.rows.push_back({each.run, std::to_string(each.first), std::to_string(each.last),
                              std::to_string(each.records), std::to_string(each.gaps),
                              std::to_string(each.duplicates)});
    }
    output.table(table);
    output.definitionList({{"Records", std::to_string(report.records)},
                           {"Without a key", std::to_string(report.withoutKey)},
                           {"Gaps", std::to_string(report.gaps)},
                           {"Duplicates", std::to_string(report.duplicates)},
                           {"Uncertain", std::to_string(report.uncertain)},
                           {"Torn lines", std::to_string(report.torn)}});
    for (const auto& each : report.runs) {
        for (const auto& missing : each.missing) {
            output.text("Missing: " + each.run + "-" + missing);
        }
    }
}

std::string complaintOf(const LogFilesReport& report, std::optional<std::size_t> expected) {
    if (expected && report.records != *expected) {
        return "Expected " + std::to_string(*expected) + " records, found " + std::to_string(report.records) + ".";
    }
    if (report.torn > 0) {
        return std::to_string(report.torn) + " lines are no whole record.";
    }
    return report.gaps == 0 ? ""
                            : std::to_string(report.gaps) +
                                  " records are missing: they are on their way, in a file that was not named, or lost.";
}

} // namespace

CommandDefinition LoggingVerifyConsoleCommand::definition() const {
    CommandDefinition definition{"logging:verify", "Find out whether records are missing in files of the log"};
    definition.requiredList("files", "The files, such as var/log/*.log")
        .option("expect", "How many different records there must be")
        .option("format", "The output format: txt or json", "txt")
        .withHelp(R"(Every record has a key, which ends its line: the process that told it and its number there.
The logging:verify command reads the keys of all the files together:

  logging:verify var/log/*.log

A gap is a number between the first and the last of a process that is in no file. The channels of a
process share its numbers, so name the files of all of them. Duplicates stand in more than one line;
uncertain records were written here although they may be on their transport too.

The exit code is 1 when there are gaps or torn lines, or not as many records as --expect says.)");
    return definition;
}

int LoggingVerifyConsoleCommand::execute(const Input& input, Output& output) {
    const bool asJson = wantsJson(input);
    const auto expected = OptionValues::positiveInteger(input, "expect");
    LogVerification verification;
    for (const auto& file : input.arguments("files")) {
        verification.read(file);
    }
    const auto report = verification.report();
    if (asJson) {
        PrettyJson json;
        json.json(missive::toJson(report));
        output.json(json.text());
    } else {
        show(report, output);
    }
    const auto complaint = complaintOf(report, expected);
    if (!complaint.empty()) {
        output.error(complaint);
    }
    return complaint.empty() ? success : failure;
}

} // namespace missive::logging
