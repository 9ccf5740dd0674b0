#include <Domain/Logging/LogCounts.hpp>
#include <Infrastructure/Logging/StatusFiles.hpp>
#include <tests/UI/Logging/LoggingRig.hpp>

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

using namespace missive;
using namespace missive::logging;
using namespace missive::test;

namespace {

/// What the README's table of problems says to look at, row by row.
std::vector<std::string> lookedAt() {
    std::ifstream file{std::string{MISSIVE_SOURCE_DIR} + "/README.md"};
    std::vector<std::string> rows;
    bool isInTable = false;
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with("| no lines from the consumer |")) {
            isInTable = true;
        }
        isInTable = isInTable && line.starts_with("|");
        if (isInTable) {
            const auto from = line.find('|', 1) + 1;
            rows.push_back(line.substr(from, line.find('|', from) - from));
        }
    }
    return rows;
}

/// The console commands that a row names.
std::vector<std::string> commandsIn(const std::string& row) {
    std::vector<std::string> commands;
    for (auto at = row.find('`'); at != std::string::npos; at = row.find('`', at + 1)) {
        const auto end = row.find('`', at + 1);
        const auto text = row.substr(at + 1, end - at - 1);
        if (text.find(':') != std::string::npos && text.find(' ') == std::string::npos) {
            commands.push_back(text);
        }
        at = end;
    }
    return commands;
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

/// The status of a consumer in the files of the rig.
void consumed(LoggingRig& rig, const LogArchiveFigures& figures) {
    StatusFiles{rig.app.clock(), rig.logs.path()}.write({"web1", 4711, "3f9c2a71b04d"}, {}, figures, true);
}

} // namespace

TEST_CASE("every command that the table of problems names is there and explains itself") {
    const auto rows = lookedAt();
    REQUIRE(rows.size() == 6);
    std::size_t count = 0;
    for (const auto& row : rows) {
        for (const auto& command : commandsIn(row)) {
            CAPTURE(command);
            LoggingRig rig;
            CHECK(rig.run({command, "--help"}) == 0);
            CHECK(has(rig.printed(), "Description: "));
            ++count;
        }
    }
    CHECK(count == 7);
}

TEST_CASE("records of other days and a consumer that stands still are seen in logging:status") {
    LoggingRig rig;
    consumed(rig, {.linesWritten = 70, .duplicatesDropped = 3, .misdated = 12, .tornRepaired = 1, .isBlocked = true});
    CHECK(rig.run({"logging:status"}) == 0);
    CHECK(has(rig.printed(), "Consumer Run Lines written Duplicates left out Misdated Torn lines mended Waits"));
    CHECK(has(rig.printed(), "web1-4711 3f9c2a71b04d 70 3 12 1 yes: nothing can be written"));
    LoggingRig json;
    consumed(json, {.linesWritten = 70, .misdated = 12});
    CHECK(json.run({"logging:status", "--format=json"}) == 0);
    CHECK(has(json.printed(), "\"misdated\": 12"));
    CHECK(has(json.printed(), "\"isBlocked\": false"));
}

TEST_CASE("a trial whose records no handler takes says what to set") {
    LoggingRig rig;
    CHECK(rig.run({"app:test-logging"}) == 1);
    CHECK(has(rig.printed(), "set ASYNC_LOGGING_ENABLED where monolog configures none."));
}

TEST_CASE("doubled records are seen by their keys") {
    LoggingRig rig;
    const std::string line = "[2026-11-27T01:16:00.123456+00:00] orders.INFO: told key=3f9c2a71b04d-1\n";
    CHECK(rig.run({"logging:verify", rig.logs.write("orders-2026-11-27.log", line + line).string()}) == 0);
    CHECK(has(rig.printed(), "Duplicates 1"));
}
