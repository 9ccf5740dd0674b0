#include <tests/flow/benchmarking/Bench.hpp>

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>

namespace missive::test {

namespace {

constexpr int good = 6;
constexpr int bad = 10;

/// Puts the definitions of this folder where the application looks for them; returns how many they are.
int take(const Bench& bench, const std::string& folder) {
    int count = 0;
    for (const auto& entry : std::filesystem::directory_iterator{std::string{FLOW_DATA} + "/benchmarks/" + folder}) {
        std::ifstream file{entry.path()};
        bench.write("config/benchmarks/" + entry.path().filename().string(),
                    {std::istreambuf_iterator<char>{file}, {}});
        ++count;
    }
    return count;
}

std::string onOneLine(const std::string& folded) {
    std::istringstream words{folded};
    std::string line;
    for (std::string word; words >> word;) {
        line += (line.empty() ? "" : " ") + word;
    }
    return line;
}

} // namespace

TEST_CASE("definitions in the origin's fields are listed and run on the PHP that is installed") {
    const Bench bench{MISSIVE_PROGRAM, {{"MESSENGER_TRANSPORT_DSN", "sync://"}}};
    REQUIRE(take(bench, "good") == good);
    const auto list = bench.run({"benchmark:list", "--format=json"});
    CHECK(list.succeeded());
    CHECK(Bench::countOf(list.output, "\"slug\": ") == 12 + good);
    if (installedProgram("php").empty()) {
        MESSAGE("php is not installed: no definition is run");
        return;
    }
    const auto run =
        bench.run({"benchmark:run", "--test=array-sum-builtin", "--test=strlen",
                   "--test=For: a loop that answers nothing", "--test=notices", "--test=closures.and_quotes",
                   "--test=sum-of-squares", "--runtime=php", "--iterations=2", "--values=1"});
    CAPTURE(run.output);
    CAPTURE(run.errorOutput);
    CHECK(run.succeeded());
    CHECK(bench.rows() == 2 * good);
    // As often as the file says.
    const auto samples = bench.run({"benchmark:show", "--format=json"}).output;
    CHECK(Bench::countOf(samples, "\"revolutions\": 3,") == 2);
}

TEST_CASE("every mistake of every definition is told at once: its file, its line and what to do") {
    const Bench bench{MISSIVE_PROGRAM, {{"MESSENGER_TRANSPORT_DSN", "sync://"}}};
    REQUIRE(take(bench, "bad") == bad);
    take(bench, "good");
    const auto refused = bench.run({"benchmark:run", "--test=strlen", "--runtime=php"});
    CAPTURE(refused.errorOutput);
    CHECK(refused.exit == Exit{1, 0});
    const auto told = onOneLine(refused.errorOutput);
    for (const auto* part :
         {"01-no-slug.yaml:1: ", "add \"slug: …\"", "02-misspelt.yaml:3: ", "did you mean \"phpVersions\"",
          "03-slug-with-space.yaml:2: ", "1 to 64 letters", "04-version-is-text.yaml:3: ", "Expected a list of texts",
          "05-no-code.yaml:1: ", "A benchmark needs code",
          "06-no-number.yaml:5: ", "06-no-number.yaml:6: ", "07-unknown-runtime.yaml:3: ", "such as php84 or python3",
          "08-no-yaml.yaml:", "09-list.yaml:1: ", "10-empty.yaml:1: "}) {
        CAPTURE(part);
        CHECK(told.find(part) != std::string::npos);
    }
    for (const auto* innocent :
         {"every-field", "fewest-fields", "no-answer", "notices", "closures", "other-runtimes"}) {
        CHECK(told.find(innocent) == std::string::npos);
    }
    CHECK_FALSE(std::filesystem::exists(bench.file("missive.db")));
}

} // namespace missive::test
