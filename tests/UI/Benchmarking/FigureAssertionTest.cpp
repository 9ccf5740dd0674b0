#include <UI/Benchmarking/FigureAssertion.hpp>

#include <UI/Benchmarking/FigureText.hpp>
#include <UI/Missive/Console/Input/UsageError.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace missive::benchmarking {

namespace {

ExecutionReport reportOf(const std::string& runtime, double median) {
    ExecutionReport report{};
    report.execution.slug = "loop";
    report.execution.runtime = runtime;
    report.statistics.emplace();
    report.statistics->median = median;
    report.statistics->p95 = median * 2;
    return report;
}

std::vector<std::string> complaints(const std::string& text, double median) {
    return FigureAssertion::parse(text).complaints({reportOf("cpp", median)},
                                                   {reportOf("cpp", 5e5), reportOf("php", 9e9), reportOf("cpp", 1e6)});
}

} // namespace

TEST_CASE("an assertion about a reference is so up to its bound") {
    CHECK(complaints("median<=1.05*ref", 1.05e6).empty());
    CHECK(complaints("median <= 1.05 * ref", 1.06e6) ==
          std::vector<std::string>{"loop on cpp: the median is 1.060 ms, and not at most 1.050 ms."});
    CHECK(complaints("median<ref", 1e6).size() == 1);
    CHECK(complaints("median<=ref", 1e6).empty());
}

TEST_CASE("an assertion about a time needs no reference") {
    CHECK_FALSE(FigureAssertion::parse("p95<2ms").needsReference());
    CHECK(complaints("p95<2ms", 0.9e6).empty());
    CHECK(complaints("p95<2ms", 1e6).size() == 1);
    CHECK(complaints("median<=1s", 1e9).empty());
}

TEST_CASE("what has no figures or no reference is not so") {
    const auto assertion = FigureAssertion::parse("median<=2*ref");
    auto failed = reportOf("cpp", 1);
    failed.statistics.reset();
    CHECK(assertion.complaints({failed}, {reportOf("cpp", 1)}).size() == 1);
    CHECK(assertion.complaints({reportOf("node", 1)}, {reportOf("cpp", 1)}) ==
          std::vector<std::string>{"loop on node: there is no reference to compare it with."});
}

TEST_CASE("what is no assertion is refused with the form it must have") {
    for (const auto* text : {"", "median", "median<=", "median<=x", "median<=1", "median<=0*ref", "median>=1ms",
                             "speed<=1ms", "median<=1*rf", "median<=-1ms"}) {
        CAPTURE(text);
        CHECK_THROWS_AS(FigureAssertion::parse(text), UsageError);
    }
}

TEST_CASE("times are told with four digits and the unit that suits") {
    CHECK(FigureText::time(0.5) == "0.500 ns");
    CHECK(FigureText::time(12.344) == "12.34 ns");
    CHECK(FigureText::time(1'234) == "1.234 us");
    CHECK(FigureText::time(123.44e6) == "123.4 ms");
    CHECK(FigureText::time(90e9) == "90.00 s");
    CHECK(FigureText::chance(0.0001) == "< 0.001");
    CHECK(FigureText::chance(0.0214) == "= 0.021");
    CHECK(FigureText::size(64LL << 20U) == "64.0 MiB");
}

} // namespace missive::benchmarking
