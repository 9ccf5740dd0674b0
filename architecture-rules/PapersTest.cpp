#include <architecture-rules/RuleSet.hpp>

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <sstream>
#include <stdexcept>
#include <string>

using namespace missive::rules;

namespace {

std::string readText(const std::string& path) {
    std::ifstream stream{std::string{MISSIVE_SOURCE_DIR "/"} + path};
    if (!stream) {
        throw std::runtime_error{"there is no file " + path};
    }
    return {std::istreambuf_iterator<char>{stream}, {}};
}

/// A line of the table of rules.
std::string rowOf(const Rule& rule) {
    return "| `" + rule.id() + "` | " + rule.sentence() + " | " + rule.because() + " |";
}

} // namespace

TEST_CASE("code that CONTRIBUTING.md shows stands in the file it names") {
    std::istringstream lines{readText("CONTRIBUTING.md")};
    int shown = 0;
    for (std::string line; std::getline(lines, line);) {
        if (line != "```cpp" || !std::getline(lines, line) || !line.starts_with("// ")) {
            continue;
        }
        const auto file = line.substr(3);
        std::string code;
        while (std::getline(lines, line) && line != "```") {
            code += line + "\n";
        }
        CAPTURE(file);
        CHECK(readText(file).find(code) != std::string::npos);
        ++shown;
    }
    CHECK(shown == 3);
}

TEST_CASE("the table of rules has every rule as it is, in its order") {
    const auto table = readText("architecture-rules/README.md");
    std::string expected;
    for (const auto& rule : allRules()) {
        expected += rowOf(rule) + "\n";
    }
    CHECK_MESSAGE(table.find(expected) != std::string::npos, "write these rows into architecture-rules/README.md:\n"
                                                                 << expected);
}
