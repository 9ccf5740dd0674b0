#include <Infrastructure/Missive/Configuration/Environment/EnvironmentPlaceholders.hpp>
#include <Infrastructure/Missive/Configuration/Tree/YamlReader.hpp>
#include <tests/Infrastructure/Missive/Configuration/Environment/FixedEnvironment.hpp>
#include <tests/support/TemporaryDirectory.hpp>

#include <doctest/doctest.h>

using namespace missive;
using namespace missive::test;
using missive::test::TemporaryDirectory;

namespace {

ConfigurationNode resolve(const std::string& text, const std::map<std::string, std::string>& variables,
                          const std::string& parameters = "{}") {
    ConfigurationFindings findings;
    const FixedEnvironment environment{variables};
    EnvironmentPlaceholders placeholders{environment, readYaml(parameters, "p.yaml", findings).value()};
    return placeholders.resolve(ConfigurationNode::ofText(text, true, {"a.yaml", 7}));
}

std::string refusal(const std::string& text, const std::map<std::string, std::string>& variables,
                    const std::string& parameters = "{}") {
    try {
        resolve(text, variables, parameters);
    } catch (const UnresolvedPlaceholder& error) {
        return error.what();
    }
    return "resolved";
}

bool contains(const std::string& text, const std::string& part) {
    INFO(text);
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("variables stand for a whole value or a part of it") {
    CHECK(resolve("%env(A)%", {{"A", "x"}}).text() == "x");
    CHECK(resolve("doctrine://default?queue_name=%env(Q)%&b=%env(Q)%", {{"Q", "x"}}).text() ==
          "doctrine://default?queue_name=x&b=x");
    CHECK(resolve("100%% of %2f %", {}).text() == "100% of %2f %");
    CHECK(resolve("%%env(A)%%", {}).text() == "%env(A)%");
}

TEST_CASE("a value tells which variable it came from") {
    CHECK(resolve("%env(A)%-%env(B)%-%env(A)%", {{"A", "x"}, {"B", "y"}}).origin() ==
          "environment variable A, environment variable B");
    CHECK(resolve("plain", {}).origin() == "a.yaml:7");
    CHECK(resolve("%p%", {}, "p: 1").origin() == "p.yaml:1");
}

TEST_CASE("processors turn variables into typed values") {
    const auto plain = [](const std::string& text, const std::string& value) {
        const auto node = resolve(text, {{"A", value}});
        CHECK_FALSE(node.isQuoted());
        return node.text();
    };
    CHECK(plain("%env(int:A)%", "42") == "42");
    CHECK(plain("%env(int:A)%", "-4.9") == "-4");
    CHECK(plain("%env(float:A)%", "1.5") == "1.5");
    CHECK(plain("%env(bool:A)%", "on") == "true");
    CHECK(plain("%env(bool:A)%", "YES") == "true");
    CHECK(plain("%env(bool:A)%", "2") == "true");
    CHECK(plain("%env(bool:A)%", "0") == "false");
    CHECK(plain("%env(bool:A)%", "") == "false");
    CHECK(resolve("%env(string:A)%", {{"A", "1"}}).isQuoted());
    CHECK(resolve("%env(trim:A)%", {{"A", " x \n"}}).text() == "x");
    CHECK(resolve("%env(json:A)%", {{"A", R"({"a": [1]})"}}).at({"a"})->items().size() == 1);
    CHECK(resolve("%env(resolve:A)%", {{"A", "50%% of %p% %40x%"}}, "p: q").text() == "50% of q %40x%");
}

TEST_CASE("processors are chained from right to left") {
    const TemporaryDirectory directory;
    const auto file = directory.write("secret", " 12 \n");
    CHECK(resolve("%env(int:trim:file:A)%", {{"A", file.string()}}).text() == "12");
    CHECK(resolve("%env(int:default:fallback:A)%", {}, "fallback: 7").text() == "7");
    CHECK(resolve("%env(int:default:fallback:A)%", {{"A", "8"}}, "fallback: 7").text() == "8");
}

TEST_CASE("a default steps in for a variable that is missing or empty") {
    CHECK(resolve("%env(default:p:A)%", {}, "p: x").text() == "x");
    CHECK(resolve("%env(default:p:A)%", {{"A", ""}}, "p: x").text() == "x");
    CHECK(resolve("%env(default::A)%", {}).isNull());
    CHECK(resolve("%env(default:p:file:A)%", {{"A", "/nowhere/at/all"}}, "p: x").text() == "x");
    CHECK(resolve("%env(default:p:A)%", {}, "p: x").origin() == "p.yaml:1");
    CHECK(resolve("%env(default:p:A)%", {{"A", ""}}, "p: x").origin() == "p.yaml:1");
}

TEST_CASE("the parameter env(NAME) is the variable's fallback") {
    CHECK(resolve("%env(A)%", {}, "env(A): x").text() == "x");
    CHECK(resolve("%env(A)%", {{"A", ""}}, "env(A): x").text() == "x");
    CHECK(resolve("%env(A)%", {{"A", "y"}}, "env(A): x").text() == "y");
    CHECK(resolve("%env(A)%", {{"A", ""}}).text().empty());
}

TEST_CASE("parameters may hold parameters and whole trees") {
    CHECK(resolve("%a%", {{"X", "v"}}, "a: '%b%!'\nb: '%env(X)%'").text() == "v!");
    CHECK(resolve("%a%", {}, "a: [1, 2]").items().size() == 2);
    CHECK(resolve("%a%", {}, "a: ~").isNull());
}

TEST_CASE("what cannot be resolved says why") {
    CHECK(refusal("%env(NAME)%", {}) == "Environment variable not found: \"NAME\".");
    CHECK(contains(refusal("%env(int:A)%", {{"A", "hunter2"}}), "\"A\" cannot be read as int"));
    CHECK(contains(refusal("%env(bool:A)%", {{"A", "ture"}}), "\"A\" cannot be read as bool"));
    CHECK(contains(refusal("%env(float:A)%", {{"A", "nan"}}), "\"A\" cannot be read as float"));
    CHECK(contains(refusal("%env(json:A)%", {{"A", "{"}}), "\"A\" cannot be read as JSON"));
    CHECK(contains(refusal("%env(file:A)%", {{"A", "/nowhere"}}), "names cannot be used"));
    CHECK(contains(refusal("%env(file:A)%", {{"A", "/dev/zero"}}), "not a regular file"));
    CHECK(contains(refusal("%env(itn:A)%", {{"A", "1"}}), "did you mean \"int\"?"));
    CHECK(contains(refusal("%env(base64:A)%", {{"A", "1"}}), "Unsupported processor \"base64\""));
    CHECK(contains(refusal("%env(default:A)%", {}), "Expected %env(default:PARAMETER:NAME)%"));
    CHECK(contains(refusal("%env(default:p:A)%", {}), "there is no parameter \"p\""));
    CHECK(contains(refusal("%env(A-B)%", {}), "no name of an environment variable"));
    CHECK(contains(refusal("%queue_nmae%", {}, "queue_name: x"), "did you mean \"queue_name\"?"));
    CHECK(contains(refusal("x%2f%", {}), "write \"%%\" for a percent sign"));
    CHECK(contains(refusal("x %a%", {}, "a: [1]"), "cannot stand in the middle of a text"));
    CHECK(contains(refusal("%env(int:json:A)%", {{"A", "[1]"}}), "gives a list"));
}

TEST_CASE("a refusal never shows the value of a variable") {
    for (const std::string text : {"%env(int:A)%", "%env(bool:A)%", "%env(json:A)%", "%env(file:A)%"}) {
        CHECK_FALSE(contains(refusal(text, {{"A", "hunter2"}}), "hunter2"));
    }
}

TEST_CASE("circles and growth without end are refused") {
    CHECK(contains(refusal("%a%", {}, "a: '%b%'\nb: '%a%'"), "in a circle"));
    CHECK(contains(refusal("%env(resolve:A)%", {{"A", "%env(resolve:A)%"}}), "in a circle"));
    std::string doubling = "p0: ''\n";
    for (int i = 1; i < 30; ++i) {
        const auto last = "%p" + std::to_string(i - 1) + "%";
        doubling += "p" + std::to_string(i) + ": '" + last + last + "'\n";
    }
    CHECK(contains(refusal("%p29%", {}, doubling), "more than 16 MiB"));
}
