#include <UI/Benchmarking/ReadBenchmarkDefinitions.hpp>

#include <Domain/Missive/DomainError.hpp>
#include <tests/support/TemporaryDirectory.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace missive::benchmarking {

namespace {

std::vector<Benchmark> read(const std::string& yaml) {
    const missive::test::TemporaryDirectory directory;
    directory.write("one.yaml", yaml);
    return readBenchmarkDefinitions(directory.path().string());
}

std::string refusalOf(const std::string& yaml) {
    try {
        read(yaml);
    } catch (const DomainError& error) {
        CHECK(error.code() == "benchmark.definition");
        return error.what();
    }
    return {};
}

const std::string origin = "slug: abs-test\nname: Abs\ncategory: Math\ndescription: 'abs() in a loop'\n"
                           "tags: [math, abs]\nicon: calculator\nphpVersions: [php82, php84]\n"
                           "warmupIterations: 5\ninnerIterations: 200\ncode: |\n  <?php\n  return abs(-1);\n";

} // namespace

TEST_CASE("a file in the origin's fields is a benchmark on the runtimes it names") {
    const auto benchmarks = read(origin);
    REQUIRE(benchmarks.size() == 1);
    const auto& benchmark = benchmarks[0];
    CHECK(benchmark.slug.toString() == "abs-test");
    CHECK(benchmark.tags == std::vector<std::string>{"math", "abs"});
    CHECK(benchmark.warmup == 5);
    CHECK(benchmark.revolutions == 200);
    CHECK(benchmark.runsOn("php84", RuntimeKind::Php));
    CHECK_FALSE(benchmark.runsOn("php85", RuntimeKind::Php));
    CHECK_FALSE(benchmark.runsOn("cpp", RuntimeKind::Cpp));
    CHECK(benchmark.bodies.at(RuntimeKind::Php) == "<?php\nfunction body($inputs)\n{\n\nreturn abs(-1);\n\n}\n");
}

TEST_CASE("code may be given for other runtimes too") {
    const auto benchmarks =
        read("slug: a\nname: A\nruntimes:\n  python3: |\n    x = 1\n    return x\n  node: return 1;\n");
    REQUIRE(benchmarks.size() == 1);
    CHECK(benchmarks[0].bodies.at(RuntimeKind::Python) == "def body(inputs):\n    pass\n    x = 1\n    return x\n");
    CHECK(benchmarks[0].bodies.at(RuntimeKind::Node) == "exports.body = (inputs) => {\nreturn 1;\n};\n");
}

TEST_CASE("each mistake of a file is told with its line and what to do") {
    const auto has = [](const std::string& yaml, const std::string& part) {
        const auto refusal = refusalOf(yaml);
        CAPTURE(refusal);
        CHECK(refusal.find(part) != std::string::npos);
    };
    has("name: A\nphpVersions: [php84]\ncode: return 1;\n", "A benchmark needs a slug: add \"slug: …\".");
    has("slug: a b\nname: A\nphpVersions: [php84]\ncode: return 1;\n", "one.yaml:1: benchmark.slug: ");
    has("slug: a\nname: A\ncode: return 1;\n", "add \"phpVersions: [php84]\".");
    has("slug: a\nname: A\nphpVersions: php84\ncode: return 1;\n", "Expected a list of texts");
    has("slug: a\nname: A\n", "A benchmark needs code");
    has("slug: a\nname: A\nphpVersions: [ruby3]\ncode: 1\n", "\"ruby3\" is no runtime that code can be given for");
    has("slug: a\nname: A\nphpVersion: [php84]\ncode: 1\n", "one.yaml:3: ");
    has("slug: a\nname: A\nphpVersions: [php84]\ncode: 1\ninnerIterations: many\n", "one.yaml:5: ");
    has("slug: [a\n", "one.yaml:");
}

TEST_CASE("a slug that another benchmark has is told with the file that has it second") {
    const missive::test::TemporaryDirectory directory;
    directory.write("one.yaml", origin);
    directory.write("other.yaml", origin);
    directory.write("third.yaml", "name: A\nslug: loop\nphpVersions: [php84]\ncode: return 1;\n");
    try {
        readBenchmarkDefinitions(directory.path().string());
        FAIL("two benchmarks have one slug");
    } catch (const DomainError& error) {
        const std::string told{error.what()};
        CHECK(told.find("other.yaml:1: benchmark.slug: There is another benchmark \"abs-test\"") != std::string::npos);
        CHECK(told.find("third.yaml:2: benchmark.slug: There is another benchmark \"loop\"") != std::string::npos);
        CHECK(told.find("one.yaml") == std::string::npos);
    }
}

TEST_CASE("no folder is no benchmark") { CHECK(readBenchmarkDefinitions("/nowhere/at/all").empty()); }

} // namespace missive::benchmarking
