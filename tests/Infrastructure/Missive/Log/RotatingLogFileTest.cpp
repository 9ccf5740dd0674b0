#include <Infrastructure/Missive/Log/RotatingLogFile.hpp>

#include <tests/support/FakeClock.hpp>
#include <tests/support/TemporaryDirectory.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace missive::test {

namespace {

using namespace std::chrono_literals;

constexpr TimePoint midnight = std::chrono::sys_days{std::chrono::November / 28 / 2026};

struct Rig {
    RotatingLogFile file(std::size_t mostFiles, const std::string& nameFormat = "{filename}-{date}",
                         const std::string& dateFormat = "Y-m-d") {
        return {clock, RotatedNames{directory.path() / "app.log", nameFormat, dateFormat}, mostFiles, LogFileOptions{}};
    }

    std::vector<std::string> names() const {
        std::vector<std::string> all;
        for (const auto& entry : std::filesystem::directory_iterator{directory.path()}) {
            all.push_back(entry.path().filename().string());
        }
        std::ranges::sort(all);
        return all;
    }

    std::string content(const std::string& name) const {
        std::ifstream file{directory.path() / name};
        return {std::istreambuf_iterator<char>{file}, {}};
    }

    TemporaryDirectory directory;
    FakeClock clock;
};

using Names = std::vector<std::string>;

} // namespace

TEST_CASE("a record goes to the file of its own day, whatever the clock says") {
    Rig rig;
    auto file = rig.file(0);
    file.append("late\n", midnight - 1us);
    file.append("early\n", midnight);
    file.append("belated\n", midnight - 1h);
    CHECK(rig.names() == Names{"app-2026-11-27.log", "app-2026-11-28.log"});
    CHECK(rig.content("app-2026-11-27.log") == "late\nbelated\n");
    CHECK(rig.content("app-2026-11-28.log") == "early\n");
}

TEST_CASE("when a file is begun the oldest are removed, and nothing else") {
    Rig rig;
    for (int day = 10; day < 20; ++day) {
        rig.directory.write("app-2026-11-" + std::to_string(day) + ".log", "old\n");
    }
    for (const auto* name : {"app-2026-11-1x.log", "app-2026-11-10.log.gz", "application-2026-11-10.log", "app.log"}) {
        rig.directory.write(name, "foreign\n");
    }
    std::filesystem::create_symlink("/etc/passwd", rig.directory.path() / "app-2026-11-01.log");
    rig.file(3).append("new\n", midnight);
    CHECK(rig.names() == Names{"app-2026-11-01.log", "app-2026-11-10.log.gz", "app-2026-11-18.log",
                               "app-2026-11-19.log", "app-2026-11-1x.log", "app-2026-11-28.log", "app.log",
                               "application-2026-11-10.log"});
}

TEST_CASE("files may be begun by month or year, under a name of one's own") {
    Rig rig;
    rig.file(0, "{date}_{filename}", "Y-m").append("x\n", midnight);
    rig.file(0, "{filename}.{date}", "Y").append("x\n", midnight);
    CHECK(rig.names() == Names{"2026-11_app.log", "app.2026.log"});
}

} // namespace missive::test
