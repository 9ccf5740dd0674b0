#include <architecture-rules/engine/Graph.hpp>

#include <doctest/doctest.h>

#include <string>

using namespace missive::rules;

namespace {

std::string cyclesOf(const std::string& arrows) {
    Graph graph;
    for (std::size_t i = 0; i + 1 < arrows.size(); i += 3) {
        graph.add({arrows.substr(i, 1), arrows.substr(i + 1, 1), "f", static_cast<int>(i) + 1});
    }
    std::string text;
    for (const auto& cycle : graph.cycles()) {
        text += (text.empty() ? "" : " ") + cycle.front().from;
        for (const auto& edge : cycle) {
            text += edge.to;
        }
    }
    return text;
}

} // namespace

TEST_SUITE_BEGIN("graph");

TEST_CASE("a graph without a cycle has none") { CHECK(cyclesOf("ab bc ac cd").empty()); }
TEST_CASE("a node that names itself is no cycle") { CHECK(cyclesOf("aa ab").empty()); }
TEST_CASE("a cycle is given as a closed path") { CHECK(cyclesOf("ab bc ca") == "abca"); }
TEST_CASE("the shortest cycle of a knot is given") { CHECK(cyclesOf("ab bc cd da cb") == "bcb"); }
TEST_CASE("separate knots are each given") { CHECK(cyclesOf("ab ba bc cd dc") == "aba cdc"); }
TEST_CASE("the order of the arrows does not matter") {
    CHECK(cyclesOf("cb da cd bc ab") == cyclesOf("ab bc cd da cb"));
}

TEST_SUITE_END();
