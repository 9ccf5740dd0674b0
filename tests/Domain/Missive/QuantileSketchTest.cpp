#include <Domain/Missive/QuantileSketch.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <stdexcept>
#include <string>
#include <vector>

using missive::QuantileSketch;

namespace {

QuantileSketch sketchOf(const std::vector<double>& values) {
    QuantileSketch sketch;
    for (const auto value : values) {
        sketch.add(value);
    }
    return sketch;
}

QuantileSketch::Index indexOf(double value) { return sketchOf({value}).buckets().at(0).first; }

std::string hex(const std::string& bytes) {
    constexpr const char* digits = "0123456789abcdef";
    std::string text;
    for (const auto byte : bytes) {
        text += digits[static_cast<unsigned char>(byte) >> 4U];
        text += digits[static_cast<unsigned char>(byte) & 0xFU];
    }
    return text;
}

} // namespace

TEST_CASE("quantiles of 1 ms to 100 ms are the golden ones") {
    QuantileSketch sketch;
    for (int milliseconds = 1; milliseconds <= 100; ++milliseconds) {
        sketch.add(milliseconds * 1000.0);
    }
    CHECK(sketch.buckets().size() == 85);
    const std::vector<std::pair<double, long>> golden{{0.25, 25092}, {0.5, 49529},  {0.75, 75382},
                                                      {0.9, 90249},  {0.95, 95830}, {0.99, 99741}};
    for (const auto& [q, microseconds] : golden) {
        CAPTURE(q);
        CHECK(std::lround(sketch.quantile(q).value()) == microseconds);
    }
    CHECK(indexOf(1) == 0);
    CHECK(indexOf(2) == 35);
    CHECK(indexOf(1'000'000) == 691);
    CHECK(indexOf(3'600'000'000) == 1101);
}

TEST_CASE("the encoding of 2 ms and 12 ms is the golden one") {
    const auto sketch = sketchOf({12'000, 2'000});
    CHECK(hex(sketch.encode()) == "010002fa05015901");
    CHECK(QuantileSketch::decode(sketch.encode()) == sketch);
}

TEST_CASE("what is below one, or no number, has a bucket of its own") {
    const auto sketch = sketchOf({0, 0.5, -1, std::nan(""), 1});
    CHECK(sketch.count() == 5);
    CHECK(sketch.belowOne() == 4);
    CHECK(sketch.quantile(0.5).value() == 0);
    CHECK(sketch.quantile(1).value() == doctest::Approx(1).epsilon(0.01));
    CHECK(QuantileSketch::decode(sketch.encode()) == sketch);
    CHECK_FALSE(QuantileSketch{}.quantile(0.5));
}

TEST_CASE("any parts in any order make the whole, and each quantile is within 1 percent of a true value") {
    for (unsigned seed = 1; seed <= 50; ++seed) {
        CAPTURE(seed);
        std::mt19937 random{seed};
        std::lognormal_distribution<double> values{8, 2};
        std::vector<double> data(1 + random() % 500);
        std::vector<QuantileSketch> parts(1 + random() % 7);
        for (auto& value : data) {
            value = 1 + values(random);
            parts[random() % parts.size()].add(value);
        }
        std::shuffle(parts.begin(), parts.end(), random);
        QuantileSketch merged;
        for (const auto& part : parts) {
            merged.merge(QuantileSketch::decode(part.encode()));
        }
        CHECK(merged == sketchOf(data));
        std::sort(data.begin(), data.end());
        for (const double q : {0.0, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99, 1.0}) {
            const auto exact = data[static_cast<std::size_t>(q * static_cast<double>(data.size() - 1))];
            CHECK(std::abs(merged.quantile(q).value() - exact) <= 0.0101 * exact);
        }
    }
}

TEST_CASE("a value that stands for many counts so often") {
    QuantileSketch sketch;
    sketch.add(100, 9);
    sketch.add(1000);
    CHECK(sketch.count() == 10);
    CHECK(sketch.quantile(0.5).value() == doctest::Approx(100).epsilon(0.01));
}

TEST_CASE("bytes that are no sketch, or one of a later version, are refused") {
    const auto whole = sketchOf({12'000, 2'000, 0}).encode();
    for (std::size_t length = 0; length < whole.size(); ++length) {
        CHECK_THROWS_AS(QuantileSketch::decode(whole.substr(0, length)), std::invalid_argument);
    }
    CHECK_THROWS_AS(QuantileSketch::decode(whole + '\0'), std::invalid_argument);
    CHECK_THROWS_WITH(QuantileSketch::decode("\x02"),
                      "This quantile sketch was written by a later version of Missive.");
    CHECK_THROWS_AS(QuantileSketch::decode(std::string{"\x01\x00\x02\x02\x01\x00\x01", 7}), std::invalid_argument);
    CHECK_THROWS_AS(QuantileSketch::decode(std::string{"\x01"} + std::string(11, '\xff')), std::invalid_argument);
}
