#include <Domain/Performance/Sampling.hpp>
#include <tests/support/FakeRandom.hpp>
#include <tests/support/mothers/MeasurementMother.hpp>

#include <doctest/doctest.h>

#include <chrono>

using namespace missive::performance;
using namespace missive::test;
using namespace std::chrono_literals;

namespace {

constexpr std::int64_t kept = 0;
constexpr std::int64_t left = 999'999'999;

} // namespace

TEST_CASE("one of four stands for four, and an error for itself") {
    FakeRandom random{{kept, left, left, left, kept, left, left, left}};
    Sampling sampling{.rate = 0.25};
    int samples = 0;
    double accesses = 0;
    const auto take = [&](const Measurement& measurement) {
        if (const auto weight = sampling.weightOf(measurement, random)) {
            ++samples;
            accesses += *weight;
        }
    };
    for (int i = 0; i < 8; ++i) {
        take(MeasurementMother::request("order_show", 200, 10ms));
    }
    CHECK(samples == 2);
    CHECK(accesses == 8);
    take(MeasurementMother::request("order_show", 500, 10ms));
    CHECK(samples == 3);
    CHECK(accesses == 9);
}

TEST_CASE("what is critical is kept from its threshold on, where that is wanted") {
    FakeRandom random{{left}};
    Sampling sampling{.rate = 0.25};
    const auto slow = MeasurementMother::request("order_show", 200, 1s);
    CHECK(sampling.weightOf(slow, random) == 1.0);
    CHECK_FALSE(sampling.weightOf(MeasurementMother::request("order_show", 200, 999'999us), random));
    CHECK(sampling.weightOf(MeasurementMother::request("order_show", 200, 1ms, 50), random) == 1.0);
    sampling.keepsCritical = false;
    CHECK_FALSE(sampling.weightOf(slow, random));
    sampling.keepsErrors = false;
    CHECK_FALSE(sampling.weightOf(MeasurementMother::request("order_show", 500, 1ms), random));
}

TEST_CASE("at the rate 1 nothing is drawn, and at 0 nothing is taken but what is kept") {
    FakeRandom random{{kept}};
    CHECK(Sampling{}.weightOf(MeasurementMother::request("a", 200, 1ms), random) == 1.0);
    CHECK(random.asked().empty());
    const Sampling none{.rate = 0};
    CHECK_FALSE(none.weightOf(MeasurementMother::request("a", 200, 1ms), random));
    CHECK(none.weightOf(MeasurementMother::request("a", 503, 1ms), random) == 1.0);
}
