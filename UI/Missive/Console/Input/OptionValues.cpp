#include <UI/Missive/Console/Input/OptionValues.hpp>

#include <UI/Missive/Console/Input/ByteSize.hpp>
#include <UI/Missive/Console/Input/UsageError.hpp>

#include <charconv>
#include <cmath>
#include <string>

namespace missive {

namespace {

[[noreturn]] void refuse(std::string_view option, std::string_view wanted, const std::string& value) {
    throw UsageError{"Option \"" + std::string{option} + "\" must be " + std::string{wanted} + ", \"" + value +
                     "\" passed."};
}

template <class Number> std::optional<Number> number(const std::string& text) {
    Number value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} && end == text.data() + text.size() ? std::optional{value} : std::nullopt;
}

} // namespace

std::optional<std::size_t> OptionValues::positiveInteger(const Input& input, std::string_view option) {
    const auto text = input.option(option);
    if (!text) {
        return std::nullopt;
    }
    const auto value = number<std::size_t>(*text);
    if (!value || *value == 0) {
        refuse(option, "a positive integer", *text);
    }
    return value;
}

std::optional<std::chrono::milliseconds> OptionValues::seconds(const Input& input, std::string_view option, int least) {
    constexpr double aCentury = 100.0 * 366 * 24 * 3600;
    const auto text = input.option(option);
    if (!text) {
        return std::nullopt;
    }
    const auto value = number<double>(*text);
    if (!value || !std::isfinite(*value) || *value < 0 || *value > aCentury ||
        std::ceil(*value * 1000) < static_cast<double>(least)) {
        refuse(option, least > 0 ? "a positive number of seconds" : "a number of seconds", *text);
    }
    return std::chrono::milliseconds{std::llround(std::ceil(*value * 1000))};
}

std::optional<std::size_t> OptionValues::memorySize(const Input& input, std::string_view option) {
    const auto text = input.option(option);
    if (!text) {
        return std::nullopt;
    }
    const auto value = byteSize(*text);
    if (!value || *value == 0) {
        refuse(option, "a size in bytes such as \"128M\"", *text);
    }
    return value;
}

} // namespace missive
