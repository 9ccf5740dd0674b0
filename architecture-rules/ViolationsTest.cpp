#include <architecture-rules/RuleSet.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>

using namespace missive::rules;
namespace fs = std::filesystem;

namespace {

const fs::path violations = fs::path{MISSIVE_SOURCE_DIR} / "architecture-rules" / "violations";

std::set<std::string> treesOfViolations() {
    std::set<std::string> names;
    for (const auto& entry : fs::directory_iterator{violations}) {
        names.insert(entry.path().filename().string());
    }
    return names;
}

/// The file `expected` in a tree holds what its rule must say, line by line.
std::string expectedOf(const std::string& tree) {
    std::ifstream in{violations / tree / "expected"};
    std::string text{std::istreambuf_iterator<char>{in}, {}};
    REQUIRE_FALSE(text.empty());
    return text;
}

std::string linesOf(const Verdict& verdict) {
    std::string text;
    for (const auto& violation : verdict.violations) {
        text += violation.toString() + "\n";
    }
    return text;
}

} // namespace

TEST_SUITE_BEGIN("violations");

TEST_CASE("every rule has a tree that breaks it, and every tree a rule") {
    std::set<std::string> expected{"matches-nothing"};
    for (const auto& rule : allRules()) {
        expected.insert(rule.id());
    }
    CHECK(treesOfViolations() == expected);
}

TEST_CASE("each tree breaks its own rule and no other") {
    const auto rules = allRules();
    for (const auto& tree : treesOfViolations()) {
        CAPTURE(tree);
        const auto project = Project::scan(violations / tree);
        REQUIRE_FALSE(project.files().empty());
        for (const auto& rule : rules) {
            const auto verdict = rule.check(project);
            if (rule.id() == tree) {
                CHECK(linesOf(verdict) == expectedOf(tree));
            } else {
                CHECK_MESSAGE(verdict.violations.empty(), rule.report(verdict));
            }
        }
    }
}

TEST_CASE("a rule that finds no file to look at fails") {
    const auto project = Project::scan(violations / "matches-nothing");
    const auto rules = allRules();
    const auto domain = std::find_if(rules.begin(), rules.end(),
                                     [](const Rule& rule) { return rule.id() == "domain-knows-only-itself"; });
    REQUIRE(domain != rules.end());
    const auto verdict = domain->check(project);
    CHECK(verdict.violations.empty());
    CHECK(verdict.matchesNothing);
    CHECK_FALSE(verdict.holds());
    CHECK(domain->report(verdict).find("matches nothing") != std::string::npos);
}

TEST_SUITE_END();
