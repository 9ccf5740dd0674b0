#include <tests/flow/http/ServedShop.hpp>
#include <tests/support/process/Process.hpp>

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <sstream>
#include <string>

namespace missive::test {
namespace {

std::string readme() {
    std::ifstream stream{MISSIVE_SOURCE_DIR "/README.md"};
    return {std::istreambuf_iterator<char>{stream}, {}};
}

/// What stands between two marks, behind a heading.
std::string behind(const std::string& text, const std::string& heading, const std::string& begin,
                   const std::string& end) {
    const auto from = text.find(begin, text.find(heading));
    REQUIRE(from != std::string::npos);
    const auto first = from + begin.size();
    return text.substr(first, text.find(end, first) - first);
}

std::string runShell(const std::string& line) {
    Process shell{{"/bin/sh", {"-c", line}, {}, "."}};
    shell.wait(Scratch::patience);
    return shell.output();
}

} // namespace

TEST_CASE("H-01: the lines of the README that ask over HTTP are answered as it says") {
    ServedShop shop;
    shop.serve();
    std::istringstream lines{behind(readme(), "## HTTP\n", "missive http:serve &\n", "```")};
    std::string answer;
    int asked = 0;
    for (std::string line; std::getline(lines, line);) {
        CAPTURE(line);
        if (!line.starts_with("$ ")) {
            CHECK(answer.find(line) != std::string::npos);
            continue;
        }
        const std::string usual = "127.0.0.1:8000";
        const auto at = line.find(usual);
        REQUIRE(at != std::string::npos);
        answer = runShell(line.replace(at, usual.size(), shop.address).substr(2));
        CHECK(answer.starts_with("HTTP/1.1 "));
        ++asked;
    }
    CHECK(asked >= 9);
}

TEST_CASE("the configuration of HTTP that the README shows is understood") {
    const Scratch shop{MISSIVE_PROGRAM, {{"TILL_TOKEN_SHA256", std::string(64, 'a')}}};
    shop.write("config/missive.yaml", behind(readme(), "## HTTP\n", "```yaml\n", "```"));
    const auto shown = shop.run({"debug:config", "missive.http", "--no-ansi"});
    CAPTURE(shown.errorOutput);
    CHECK(shown.succeeded());
    CHECK(shown.output.find("missive.http.workers") != std::string::npos);
    CHECK(shown.output.find("2097152") != std::string::npos);
    CHECK(shown.output.find("aaaa") == std::string::npos);
}

} // namespace missive::test
