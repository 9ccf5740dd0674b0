#include <Application/Missive/Middleware/AddCorrelation.hpp>
#include <tests/UI/Missive/App/AppRig.hpp>

#include <doctest/doctest.h>

#include <string>

using namespace missive;
using namespace missive::test;

namespace {

/// What a context reads for itself.
std::string currencyOf(AppRig& rig) {
    const auto section = rig.app.section("billing");
    section.allowOnly({"currency", "reminders"});
    section.integer("reminders", 3, 0, 9);
    return section.text("currency").value_or("EUR");
}

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

} // namespace

TEST_CASE("a context reads its own part of the configuration, and debug:config shows it with its origin") {
    AppRig rig{"missive:\n"
               "  billing: {currency: '%env(DATABASE_URL)%', reminders: 2}\n"};
    CHECK(contains(currencyOf(rig), "sqlite:"));
    CHECK(rig.run({"debug:config", "missive.billing"}) == 0);
    CHECK(contains(rig.printed(), "missive.billing.reminders 2 app.yaml:2"));
    CHECK(contains(rig.printed(), "environment variable DATABASE_URL"));
}

TEST_CASE("a part that the configuration does not have is empty") {
    AppRig rig;
    CHECK(currencyOf(rig) == "EUR");
    CHECK(rig.run({"debug:config", "missive.billing.reminders"}) == 0);
    CHECK(contains(rig.printed(), "default"));
}

TEST_CASE("what is wrong in a part is reported with its line, beside everything else that is wrong") {
    AppRig rig{"missive:\n"
               "  billing:\n"
               "    curency: EUR\n"
               "    reminders: 10\n"
               "  biling: {}\n"};
    rig.app.middleware("audit", std::make_shared<AddCorrelation>());
    rig.app.middleware("audit", std::make_shared<AddCorrelation>());
    currencyOf(rig);
    const auto problems = rig.problems();
    CAPTURE(problems);
    CHECK(contains(problems, "in 4 places:"));
    CHECK(contains(problems, "- app.yaml:3: missive.billing.curency: Unknown key \"curency\"; did you mean "
                             "\"currency\"?"));
    CHECK(contains(problems, "- app.yaml:4: missive.billing.reminders: Expected an integer from 0 to 9, found 10."));
    CHECK(contains(problems, "- app.yaml:5: missive.biling: Unknown key \"biling\"; did you mean \"billing\"?"));
    CHECK(contains(problems, "- Two middleware are registered under the id \"audit\"."));
}

TEST_CASE("a value out of its range gives way to the fallback until it is reported") {
    AppRig rig{"missive: {pool: {threads: 2000000000, ratio: 7.5}}\n"};
    const auto pool = rig.app.section("pool");
    CHECK(pool.integer("threads", 4, 1, 64) == 4);
    CHECK(pool.number("ratio", 0.5, 0, 1) == 0.5);
    CHECK(contains(rig.problems(), "in 2 places:"));
}

TEST_CASE("a part of missive that nobody claims is refused") {
    AppRig rig{"missive: {tipes: {a: b}, zzz: 1}\n"};
    const auto problems = rig.problems();
    CHECK(contains(problems, "- app.yaml:1: missive.tipes: Unknown key \"tipes\"; did you mean \"types\"?"));
    CHECK(contains(problems, "- app.yaml:1: missive.zzz: Unknown key \"zzz\"; there are types, transports."));
}

TEST_CASE("the root of a PHP bundle is nobody's business until it is claimed") {
    const std::string yaml = "nowo_performance: {handlers: {main: {path: '%env(NOWHERE)%', level: debug}}}\n";
    CHECK(AppRig{yaml}.problems().empty());
    AppRig rig{yaml};
    const auto main = rig.app.section("nowo_performance").section("handlers").section("main");
    CHECK(main.text("level") == "debug");
    CHECK_FALSE(main.text("path"));
    CHECK(contains(rig.problems(), "app.yaml:1: nowo_performance.handlers.main.path: "));
}

TEST_CASE("a part of missive that is called as a root of others is not that root") {
    AppRig rig{"nowo_performance: {level: debug}\nmissive: {nowo_performance: {level: error}}\n"};
    CHECK(rig.app.section("nowo_performance").text("level") == "debug");
    CHECK(contains(rig.problems(), "- app.yaml:2: missive.nowo_performance: Unknown key \"nowo_performance\""));
}

TEST_CASE("two who claim the same part are told") {
    AppRig rig;
    rig.app.section("billing");
    rig.app.section("billing");
    CHECK(contains(rig.problems(), "- missive.billing: This part of the configuration is claimed 2 times"));
}
