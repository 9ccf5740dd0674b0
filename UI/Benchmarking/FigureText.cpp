#include <UI/Benchmarking/FigureText.hpp>

#include <array>
#include <charconv>
#include <cmath>
#include <utility>

namespace missive::benchmarking {

std::string FigureText::number(double value, int digits) {
    std::array<char, 400> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed, digits).ptr;
    return {text.data(), end};
}

std::string FigureText::time(double nanoseconds) {
    constexpr std::array<std::pair<double, const char*>, 4> units{
        {{1e9, " s"}, {1e6, " ms"}, {1e3, " us"}, {1, " ns"}}};
    for (const auto& [factor, name] : units) {
        if (const auto value = nanoseconds / factor; value >= 1 || factor == 1) {
            const int digits = value >= 1'000 ? 0 : value >= 100 ? 1 : value >= 10 ? 2 : 3;
            return number(value, digits) + name;
        }
    }
    return {};
}

std::string FigureText::size(std::int64_t bytes) {
    constexpr double mebibyte = 1'048'576;
    return number(static_cast<double>(bytes) / mebibyte, 1) + " MiB";
}

std::string FigureText::percent(double part) { return number(part * 100, 1) + " %"; }

std::string FigureText::outliers(std::int64_t count) {
    return std::to_string(count) + (count == 1 ? " outlier" : " outliers");
}

std::string FigureText::chance(double p) { return p < 0.001 ? "< 0.001" : "= " + number(p, 3); }

} // namespace missive::benchmarking
