#include <Infrastructure/Missive/Metrics/PrometheusMetrics.hpp>
#include <UI/Logging/LogArchiveMetrics.hpp>
#include <tests/support/FakeClock.hpp>
#include <tests/support/TemporaryDirectory.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <filesystem>
#include <string>

using namespace missive;
using namespace missive::logging;
using namespace missive::test;
using namespace std::chrono_literals;

namespace {

struct Rig {
    void told(const std::string& run, const LogArchiveFigures& figures) {
        StatusFiles{clock, directory.path()}.write({"web1", 1, run}, {}, figures, true);
    }

    bool shows(const std::string& line) {
        shown.sample(metrics);
        const auto text = metrics.text();
        CAPTURE(text);
        return text.find("\n" + line + "\n") != std::string::npos;
    }

    TemporaryDirectory directory;
    FakeClock clock;
    StatusFiles files{clock, directory.path()};
    PrometheusMetrics metrics{LogArchiveMetrics::definitions()};
    LogArchiveMetrics shown{files};
};

} // namespace

TEST_CASE("figures are those of all processes that share the log, and only grow when these end") {
    Rig rig;
    rig.told("aaaaaaaaaaaa", {.linesWritten = 100, .duplicatesDropped = 3, .misdated = 2, .tornRepaired = 1});
    rig.told("bbbbbbbbbbbb", {.linesWritten = 50, .isBlocked = true});
    CHECK(rig.shows("missive_log_lines_written_total 150"));
    CHECK(rig.shows("missive_log_duplicates_dropped_total 3"));
    CHECK(rig.shows("missive_log_misdated_total 2"));
    CHECK(rig.shows("missive_log_torn_repaired_total 1"));
    CHECK(rig.shows("missive_log_write_blocked 1"));
    rig.told("aaaaaaaaaaaa", {.linesWritten = 130});
    std::filesystem::remove(rig.directory.path() / ".status/web1-1-bbbbbbbbbbbb.json");
    CHECK(rig.shows("missive_log_lines_written_total 180"));
    CHECK(rig.shows("missive_log_write_blocked 0"));
    rig.told("cccccccccccc", {.isBlocked = true});
    rig.clock.advance(61s);
    CHECK(rig.shows("missive_log_write_blocked 0"));
    rig.clock.advance(2h);
    CHECK(rig.shows("missive_log_lines_written_total 180"));
}
