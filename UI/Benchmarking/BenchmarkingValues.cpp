#include <UI/Benchmarking/BenchmarkingValues.hpp>

#include <array>
#include <charconv>
#include <span>
#include <utility>

namespace missive::benchmarking {
namespace {

using Unit = std::pair<std::string_view, std::int64_t>;

constexpr std::array<Unit, 5> times{{{"ms", 1}, {"s", 1'000}, {"m", 60'000}, {"h", 3'600'000}, {"d", 86'400'000}}};
constexpr std::array<Unit, 3> sizes{{{"KiB", 1'024}, {"MiB", 1'048'576}, {"GiB", 1'073'741'824}}};

std::optional<std::int64_t> valueIn(std::string_view text, std::span<const Unit> units) noexcept {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const std::string_view rest{end, static_cast<std::size_t>(text.data() + text.size() - end)};
    std::int64_t value = 0;
    for (const auto& [name, factor] : units) {
        if (error == std::errc{} && number > 0 && rest == name && !__builtin_mul_overflow(number, factor, &value)) {
            return value;
        }
    }
    return std::nullopt;
}

std::int64_t read(const ConfigurationSection& section, const std::string& key, std::int64_t fallback,
                  std::span<const Unit> units, const char* expected) {
    const auto text = section.text(key);
    if (!text) {
        return fallback;
    }
    const auto value = valueIn(*text, units);
    if (!value) {
        section.problem(key, "Expected " + std::string{expected} + ", found \"" + *text + "\".");
    }
    return value.value_or(fallback);
}

} // namespace

std::optional<std::int64_t> BenchmarkingValues::timeIn(std::string_view text) noexcept { return valueIn(text, times); }

std::optional<std::int64_t> BenchmarkingValues::sizeIn(std::string_view text) noexcept { return valueIn(text, sizes); }

std::int64_t BenchmarkingValues::readTime(const ConfigurationSection& section, const std::string& key,
                                          std::int64_t fallback) {
    return read(section, key, fallback, times, "a time such as 60s or 500ms");
}

std::int64_t BenchmarkingValues::readSize(const ConfigurationSection& section, const std::string& key,
                                          std::int64_t fallback) {
    return read(section, key, fallback, sizes, "a size such as 256MiB");
}

} // namespace missive::benchmarking
