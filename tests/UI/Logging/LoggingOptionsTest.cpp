#include <UI/Logging/AsyncLogging.hpp>
#include <tests/UI/Logging/LoggingRig.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <string>

using namespace missive;
using namespace missive::logging;
using namespace missive::test;
using namespace std::chrono_literals;

TEST_CASE("the files of the log are written as configured") {
    LoggingRig rig{", timezone: '+01:00', max_files: 3, max_file_size: 2MiB, max_channels: 7, file_permission: '0600', "
                   "sync: batch, duplicates: mark, duplicate_window: 1MiB"};
    CHECK(rig.problems().empty());
    const auto& options = rig.app.feature<AsyncLogging>().options();
    CHECK(options.names.zone.dateOf(std::chrono::sys_days{std::chrono::January / 2 / 2026} - 1h) == "2026-01-02");
    CHECK(options.names.maxAge == std::chrono::days{3});
    CHECK(options.names.maxChannels == 7);
    CHECK(options.files.maxFiles == 3);
    CHECK(options.files.maxFileSize == 2'097'152);
    CHECK(options.files.files.permission == 0600);
    CHECK(options.files.files.isSynced);
    CHECK(options.duplicates == Duplicates::Mark);
    CHECK(options.duplicateWindow == 1'048'576);
}

TEST_CASE("without configuration fourteen files of a channel are kept, copies are left out, and nothing is synced") {
    LoggingRig rig;
    CHECK(rig.problems().empty());
    const auto& options = rig.app.feature<AsyncLogging>().options();
    CHECK(options.files.maxFiles == 14);
    CHECK(options.files.maxFileSize == 0);
    CHECK(options.files.files.permission == 0640);
    CHECK(options.files.files.isLocked);
    CHECK_FALSE(options.files.files.isSynced);
    CHECK(options.names.maxAge == std::chrono::days{14});
    CHECK(options.duplicates == Duplicates::Drop);
}

TEST_CASE("the files of a rotating handler in the same directory are not those of the log") {
    const TemporaryDirectory directory;
    AppRig rig{"missive: {logging: {directory: '" + directory.path().string() +
               "'}}\nmonolog: {handlers: {main: {type: rotating_file, path: '" + directory.file("prod.log") + "'}}}\n"};
    logging::wireLogging(rig.app);
    CHECK(rig.app.feature<AsyncLogging>().options().files.spared == std::set<std::string>{"prod"});
}

TEST_CASE("what is wrong with the files is told all at once") {
    LoggingRig rig{", timezone: Europe/Berlin, max_files: -1, max_file_size: 2000000, max_channels: 0, "
                   "file_permission: '0440', sync: always, duplicates: keep, duplicate_window: 32"};
    const auto problems = rig.problems();
    CAPTURE(problems);
    for (const auto* text :
         {"logging.timezone: Expected UTC, a distance from it such as +01:00, or local, found \"Europe/Berlin\".",
          "logging.max_files",
          "logging.max_file_size: Expected a size with its unit, such as 32MiB, found \"2000000\".",
          "logging.max_channels", "logging.file_permission: Expected an octal number such as 0640, found",
          "logging.sync: Expected none or batch, found \"always\".",
          "logging.duplicates: Expected drop, mark or allow, found \"keep\".", "logging.duplicate_window"}) {
        CAPTURE(text);
        CHECK(problems.find(text) != std::string::npos);
    }
}
