#include <architecture-rules/RuleSet.hpp>

#include <doctest/doctest.h>

#include <set>
#include <string>

using namespace missive::rules;

namespace {

const Project& thisTree() {
    static const auto project = Project::scan(MISSIVE_SOURCE_DIR);
    return project;
}

void checkAll(const std::vector<Rule>& rules) {
    for (const auto& rule : rules) {
        const auto verdict = rule.check(thisTree());
        CHECK_MESSAGE(verdict.holds(), rule.report(verdict));
    }
}

} // namespace

TEST_SUITE_BEGIN("this tree");

TEST_CASE("layers look inwards only") { checkAll(layerRules()); }
TEST_CASE("contexts stand apart") { checkAll(contextRules()); }
TEST_CASE("libraries stay in their places") { checkAll(thirdPartyRules()); }
TEST_CASE("there are no cycles") { checkAll(cycleRules()); }
TEST_CASE("files are what their names say") { checkAll(fileRules()); }
TEST_CASE("messages and handlers keep their roles") { checkAll(messageRules()); }
TEST_CASE("ports are pure and live in Domain") { checkAll(portRules()); }
TEST_CASE("the outside world is reached through adapters only") { checkAll(systemRules()); }

TEST_CASE("every rule has a name of its own, a sentence and a reason") {
    std::set<std::string> ids;
    for (const auto& rule : allRules()) {
        CHECK_MESSAGE(ids.insert(rule.id()).second, rule.id());
        CHECK_FALSE(rule.sentence().empty());
        CHECK_MESSAGE(rule.because().size() > 20, rule.id());
    }
}

TEST_SUITE_END();
