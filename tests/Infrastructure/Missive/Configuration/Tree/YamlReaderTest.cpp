#include <Infrastructure/Missive/Configuration/Tree/ReadJson.hpp>
#include <Infrastructure/Missive/Configuration/Tree/YamlReader.hpp>

#include <doctest/doctest.h>

using namespace missive;

namespace {

ConfigurationNode read(const std::string& yaml) {
    ConfigurationFindings findings;
    auto tree = readYaml(yaml, "a.yaml", findings);
    REQUIRE(tree.has_value());
    REQUIRE_FALSE(findings.hasProblems());
    return *tree;
}

std::string problemOf(const std::string& yaml) {
    ConfigurationFindings findings;
    readYaml(yaml, "a.yaml", findings);
    REQUIRE(findings.hasProblems());
    return findings.problems().front().describe();
}

bool contains(const std::string& text, const std::string& part) {
    INFO(text);
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("every key and value knows its line") {
    const auto tree = read("a:\n  b: 1\n  c:\n    - x\n    - y\n");
    CHECK(tree.find("a")->position.line == 1);
    CHECK(tree.at({"a"})->find("b")->position.line == 2);
    CHECK(tree.at({"a", "c"})->items()[1].position().line == 5);
    CHECK(tree.at({"a", "c"})->items()[1].origin() == "a.yaml:5");
}

TEST_CASE("scalars stay the text they are") {
    const auto tree = read("a: 017\nb: yes\nc: '3'\nd: 3\ne: ~\nf: null\ng: 'null'\nh:\n");
    CHECK(tree.at({"a"})->text() == "017");
    CHECK(tree.at({"b"})->text() == "yes");
    CHECK(tree.at({"c"})->isQuoted());
    CHECK_FALSE(tree.at({"d"})->isQuoted());
    CHECK(tree.at({"e"})->isNull());
    CHECK(tree.at({"f"})->isNull());
    CHECK(tree.at({"g"})->text() == "null");
    CHECK(tree.at({"h"})->isNull());
}

TEST_CASE("aliases repeat a value and merge keys fill in what is missing") {
    const auto tree = read("base: &base {x: 1, y: 2}\nother: &other {y: 3, z: 4}\nsame: *base\n"
                           "one: {<<: *base, y: 9}\ntwo: {<<: [*base, *other]}\n");
    CHECK(tree.at({"same", "x"})->text() == "1");
    CHECK(tree.at({"one", "x"})->text() == "1");
    CHECK(tree.at({"one", "y"})->text() == "9");
    CHECK(tree.at({"two", "y"})->text() == "2");
    CHECK(tree.at({"two", "z"})->text() == "4");
    CHECK(tree.at({"two", "<<"}) == nullptr);
}

TEST_CASE("nothing but comments is an empty map") {
    CHECK(read("").isMap());
    CHECK(read("# nothing\n").isMap());
    CHECK(read("---\n").isMap());
}

TEST_CASE("YAML that cannot be used is refused with file and line") {
    CHECK(contains(problemOf("a: 1\nb: [1, 2\nc: 3\n"), "a.yaml:"));
    CHECK(contains(problemOf("a: 1\nb: [1, 2\n"), "not valid YAML"));
    CHECK(contains(problemOf("a:\n  b: 1\n  b: 2\n"),
                   "a.yaml:3: a.b: Duplicate key \"b\"; it is already defined in line 2"));
    CHECK(contains(problemOf("a: 1\n---\nb: 2\n"), "one YAML document"));
    CHECK(contains(problemOf("[a]: 1\n"), "a.yaml:1: Expected text as a key, found a list"));
    CHECK(contains(problemOf("a: 1\n<<: 5\n"), "a.yaml:2: Expected a map or a list of maps after \"<<\""));
    CHECK(contains(problemOf("<<: [1]\n"), "found a list with the text \"1\""));
    CHECK(contains(problemOf("a: &a [*a]\n"), "cannot stand inside the value it repeats"));
    CHECK(contains(problemOf("a: *nowhere\n"), "a.yaml:1"));
}

TEST_CASE("input made to exhaust memory is refused") {
    std::string laughs = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n";
    for (int i = 1; i < 30; ++i) {
        const auto last = "*a" + std::to_string(i - 1);
        laughs += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [" + last;
        for (int j = 0; j < 8; ++j) {
            laughs += ", " + last;
        }
        laughs += "]\n";
    }
    CHECK(contains(problemOf(laughs), "more than 20000 values"));
    CHECK(contains(problemOf("a: " + std::string(100, '[') + std::string(100, ']')), "more than 64 levels"));
    CHECK(contains(problemOf("a: " + std::string(200'000, '[')), "more than 64 levels"));
    CHECK(contains(problemOf(std::string(2 * 1024 * 1024, '#')), "larger than 1 MiB"));
    std::string chain = "a0: &a0 [x]\n";
    for (int i = 1; i < 100; ++i) {
        chain += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [*a" + std::to_string(i - 1) + "]\n";
    }
    CHECK(contains(problemOf(chain), "more than 64 levels"));
}

TEST_CASE("JSON is read and unquoted text in it is not") {
    ConfigurationFindings findings;
    const auto tree = readJson(R"({"a": [1, -2.5e3, true, null, "x"]})", "j", findings);
    REQUIRE(tree.has_value());
    CHECK(tree->at({"a"})->items().size() == 5);
    for (const std::string wrong : {"{a: 1}", "[x]", "a: 1", "'x", "[017]", "{\"a\": yes}"}) {
        INFO(wrong);
        CHECK_FALSE(readJson(wrong, "j", findings).has_value());
    }
}
