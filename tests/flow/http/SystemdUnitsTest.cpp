#include <tests/support/TemporaryDirectory.hpp>
#include <tests/support/process/Process.hpp>
#include <tests/support/server/InstalledProgram.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace missive::test {
namespace {

const std::vector<std::string> units{"missive-benchmark-worker@.service", "missive-http.service", "missive-http.socket",
                                     "missive-log-consumer.service", "missive-worker@.service"};

std::string example(const std::string& name) {
    std::ifstream stream{MISSIVE_SOURCE_DIR "/UI/config/examples/" + name};
    return {std::istreambuf_iterator<char>{stream}, {}};
}

/// The arguments that a unit starts the program with.
std::vector<std::string> commandLine(const std::string& unit) {
    const std::string begin{"\nExecStart=/usr/bin/missive "};
    const auto at = unit.find(begin);
    REQUIRE(at != std::string::npos);
    std::vector<std::string> words;
    std::string line = unit.substr(at + begin.size(), unit.find('\n', at + 1) - at - begin.size());
    for (std::size_t from = 0; from < line.size();) {
        const auto to = std::min(line.find(' ', from), line.size());
        words.push_back(line.substr(from, to - from));
        from = to + 1;
    }
    return words;
}

} // namespace

TEST_CASE("H-24: systemd finds nothing wrong with the units that are shipped") {
    const auto analyze = installedProgram("systemd-analyze");
    if (analyze.empty()) {
        MESSAGE("systemd is not installed: the units are not looked at.");
        return;
    }
    const TemporaryDirectory directory;
    ProcessSettings settings{analyze, {"verify", "--man=no", "--recursive-errors=no"}, {}, "."};
    for (const auto& unit : units) {
        auto text = example(unit);
        const std::string installed{"/usr/bin/missive"};
        if (const auto at = text.find(installed); at != std::string::npos) {
            text.replace(at, installed.size(), MISSIVE_PROGRAM);
        }
        settings.arguments.push_back(directory.write(unit, text).string());
    }
    Process verifying{settings};
    const auto exit = verifying.wait(std::chrono::seconds{60});
    CAPTURE(verifying.errorOutput());
    CHECK(exit == Exit{0, 0});
    CHECK(verifying.errorOutput().find(directory.path().string()) == std::string::npos);
    directory.write("wrong.service", "[Service]\nExecStart=" MISSIVE_PROGRAM " http:serve\nWatchdogSecs=1\n");
    Process wrong{{analyze, {"verify", "--man=no", "--recursive-errors=no", directory.file("wrong.service")}, {}, "."}};
    wrong.wait(std::chrono::seconds{60});
    CHECK(wrong.errorOutput().find("WatchdogSecs") != std::string::npos);
}

TEST_CASE("H-24: the program knows every option that the units start it with") {
    for (const std::string unit : {"missive-http.service", "missive-log-consumer.service", "missive-worker@.service"}) {
        auto line = commandLine(example(unit));
        CAPTURE(line.front());
        line.push_back("--help");
        Process help{{MISSIVE_PROGRAM, line, {}, "."}};
        CHECK(help.wait(std::chrono::seconds{60}) == Exit{0, 0});
        for (const auto& word : line) {
            if (word.starts_with("--")) {
                CHECK(help.output().find(word.substr(0, word.find('='))) != std::string::npos);
            }
        }
    }
    CHECK(example("missive-http.socket").find("\nFileDescriptorName=http\n") != std::string::npos);
}

} // namespace missive::test
