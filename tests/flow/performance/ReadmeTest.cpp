#include <tests/flow/performance/MeasuredShop.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>

namespace missive::test {
namespace {

/// What stands between two marks of the README, behind its part on measurements.
std::string measurementsIn(const std::string& begin, const std::string& end) {
    std::ifstream stream{MISSIVE_SOURCE_DIR "/README.md"};
    const std::string text{std::istreambuf_iterator<char>{stream}, {}};
    const auto from = text.find(begin, text.find("## Measurements\n"));
    REQUIRE(from != std::string::npos);
    const auto first = from + begin.size();
    return text.substr(first, text.find(end, first) - first);
}

} // namespace

TEST_CASE("the lines of the README that ask for measurements are answered, with the configuration it shows") {
    MeasuredShop measured{measurementsIn("nowo_performance.yaml\n", "#")};
    measured.shop.scratch.configure(measurementsIn("messenger.yaml\n", "```"));
    measured.shop.serve();
    measured.ask(3);
    CHECK(eventually(Scratch::patience, [&] {
        CHECK(measured.perf({"messenger:consume", "metrics", "--stop-when-empty"}).succeeded());
        return measured.samples("get_stock") == 3;
    }));
    const auto asked = [&](const std::string& path) {
        auto line = "curl -sS" + measurementsIn("$ curl -sS", path) + path;
        line.erase(0, line.rfind("curl"));
        const std::string usual = "127.0.0.1:8000";
        REQUIRE(line.find(usual) != std::string::npos);
        line.replace(line.find(usual), usual.size(), measured.shop.address);
        Process shell{{"/bin/sh", {"-c", line}, {}, "."}};
        shell.wait(Scratch::patience);
        return shell.output();
    };
    CHECK(asked("/performance/api/v1/routes?sort=p95").find("\"route\":\"get_stock\"") != std::string::npos);
    const auto records = asked("/performance/export/records.csv");
    CHECK(records.starts_with("\xef\xbb\xbf"
                              "accessed_at,route,environment"));
    CHECK(std::count(records.begin(), records.end(), '\n') == 4);
}

} // namespace missive::test
