#include <architecture-rules/engine/Rule.hpp>
#include <architecture-rules/engine/Scanner.hpp>
#include <architecture-rules/engine/Should.hpp>

#include <doctest/doctest.h>

#include <type_traits>

using namespace missive::rules;

namespace {

const Project project{
    {Scanner::scan("Domain/X/A.hpp", "#include <vector>\n#include <UI/X/B.hpp>\n"), Scanner::scan("UI/X/B.hpp", "")}};

} // namespace

TEST_SUITE_BEGIN("rule");

TEST_CASE("a rule reads as a sentence with its reason and points at the line") {
    const Rule rule{
        "inner",
        files().in("Domain/**").should().onlyInclude({standardLibrary(), "Domain/**"}).because("the inside is calm")};
    const auto verdict = rule.check(project);
    CHECK(rule.report(verdict) ==
          "[inner] files in Domain/** should only include the standard library, Domain/**\n"
          "  because the inside is calm\n"
          "Domain/X/A.hpp:2: includes UI/X/B.hpp, allowed are the standard library, Domain/**\n");
}

TEST_CASE("a rule that selects nothing does not hold") {
    const Rule rule{"none", files().in("Nowhere/**").should().notInclude({"**"}).because("nobody is there")};
    CHECK_FALSE(rule.check(project).holds());
}

TEST_CASE("a rule without a reason does not compile") {
    CHECK_FALSE(std::is_constructible_v<Rule, std::string, Statement>);
    CHECK(std::is_constructible_v<Rule, std::string, Reasoned>);
}

TEST_CASE("selections narrow down") {
    CHECK(files().in({"Domain/**", "UI/**"}).exceptIn("UI/**").contains(project.files()[0]));
    CHECK_FALSE(files().in({"Domain/**", "UI/**"}).exceptIn("UI/**").contains(project.files()[1]));
    CHECK_FALSE(headers().contains(Scanner::scan("a.cpp", "")));
}

TEST_SUITE_END();
