#include <Infrastructure/Benchmarking/RunnerLine.hpp>

#include <doctest/doctest.h>

#include <string>

namespace missive::benchmarking {

namespace {

const std::string good = R"({"v":1,"runtime":"8.2.36","warmup":10,"revolutions":4096,"values_ns":[1.5,2,3.25],)"
                         R"("cpu_ns":[1,2,3],"memory_used":4,"memory_peak":5,"hwm":6,"overhead_ns":0.5,)"
                         R"("clock":"hrtime","resolution_ns":30,"checksum":"abc"})"
                         "\n";

std::string with(const std::string& part, const std::string& other) {
    auto text = good;
    return text.replace(text.find(part), part.size(), other);
}

} // namespace

TEST_CASE("the line of a runner is read as it is") {
    CHECK(RunnerLine::read(good, 3) ==
          Measurement{"8.2.36", 10, 4096, {1.5, 2, 3.25}, {1, 2, 3}, 4, 5, 6, 0.5, "hrtime", 30, "abc"});
}

TEST_CASE("anything but one whole line with every field is refused") {
    for (const auto& text :
         {std::string{}, std::string{"\n"}, std::string{"{}\n"}, good + good, good + "\n",
          good.substr(0, good.size() - 1), with("[1.5,2,3.25]", "[1.5,NaN,3]"), with("[1.5,2,3.25]", "[1.5,-2,3]"),
          with("[1.5,2,3.25]", "[1.5,0,3]"), with("[1.5,2,3.25]", "[1.5,2]"), with("[1.5,2,3.25]", "[]"),
          with("\"hwm\":6,", ""), with("\"checksum\":\"abc\"", "\"checksum\":null"), with("\"v\":1", "\"v\":2"),
          with("\"revolutions\":4096", "\"revolutions\":0"), with("\"memory_used\":4", "\"memory_used\":\"4\""),
          with("[1.5,2,3.25]", "[1.5,1e999,3]"), std::string(70'000, ' ') + "\n"}) {
        CAPTURE(text.substr(0, 300));
        CHECK_THROWS(static_cast<void>(RunnerLine::read(text, 3)));
    }
}

} // namespace missive::benchmarking
