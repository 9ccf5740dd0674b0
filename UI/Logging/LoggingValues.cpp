#include <UI/Logging/LoggingValues.hpp>

#include <Infrastructure/Missive/Codec/Rfc3339.hpp>

#include <charconv>
#include <cstdint>
#include <span>
#include <utility>

namespace missive::logging {

namespace {

using Unit = std::pair<std::string_view, std::int64_t>;

/// Far above what anybody means, and far below what overflows.
constexpr std::int64_t mostUnits = 1'000'000;

std::optional<std::int64_t> numberWithUnit(std::string_view text, std::span<const Unit> units) noexcept {
    std::int64_t number = 0;
    const auto* end = text.data() + text.size();
    const auto [at, error] = std::from_chars(text.data(), end, number);
    if (error != std::errc{} || number < 0 || number > mostUnits) {
        return std::nullopt;
    }
    for (const auto& [name, factor] : units) {
        if (std::string_view{at, static_cast<std::size_t>(end - at)} == name) {
            return number * factor;
        }
    }
    return std::nullopt;
}

} // namespace

std::optional<std::chrono::milliseconds> LoggingValues::durationIn(std::string_view text) noexcept {
    static constexpr Unit units[]{{"ms", 1}, {"s", 1000}, {"m", 60'000}};
    const auto number = numberWithUnit(text, units);
    return number ? std::optional{std::chrono::milliseconds{*number}} : std::nullopt;
}

std::optional<std::size_t> LoggingValues::sizeIn(std::string_view text) noexcept {
    static constexpr Unit units[]{{"KiB", 1LL << 10U}, {"MiB", 1LL << 20U}, {"GiB", 1LL << 30U}};
    const auto number = numberWithUnit(text, units);
    return number ? std::optional{static_cast<std::size_t>(*number)} : std::nullopt;
}

std::optional<TimePoint> LoggingValues::instantIn(std::string_view text, TimePoint now) {
    static constexpr Unit units[]{{"s", 1}, {"m", 60}, {"h", 3'600}, {"d", 86'400}};
    if (const auto seconds = numberWithUnit(text, units)) {
        return now - std::chrono::seconds{*seconds};
    }
    if (const auto instant = parseRfc3339(text)) {
        return instant;
    }
    return parseRfc3339(std::string{text} + "T00:00:00Z");
}

std::chrono::milliseconds LoggingValues::readDuration(const ConfigurationSection& section, const std::string& key,
                                                      std::chrono::milliseconds fallback,
                                                      std::chrono::milliseconds least) {
    const auto text = section.text(key);
    if (!text) {
        return fallback;
    }
    const auto duration = durationIn(*text);
    if (!duration || *duration < least) {
        section.problem(key, "Expected a time with its unit, such as 500ms or 2s, of at least " +
                                 std::to_string(least.count()) + "ms, found \"" + *text + "\".");
    }
    return duration.value_or(fallback);
}

std::size_t LoggingValues::readSize(const ConfigurationSection& section, const std::string& key, std::size_t fallback) {
    const auto text = section.text(key);
    if (!text) {
        return fallback;
    }
    const auto size = sizeIn(*text);
    if (!size || *size == 0) {
        section.problem(key, "Expected a size with its unit, such as 32MiB, found \"" + *text + "\".");
    }
    return size.value_or(fallback);
}

} // namespace missive::logging
