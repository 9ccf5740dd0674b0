#include <Infrastructure/Missive/Codec/JsonMilliseconds.hpp>

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdlib>
#include <system_error>

namespace missive::detail {

namespace {

constexpr std::size_t mostDecimals = 3;

/// The thousandths that these decimals are; nothing where they are none, or finer.
std::optional<int> thousandths(std::string_view decimals) {
    if (decimals.empty()) {
        return std::nullopt;
    }
    int value = 0;
    for (std::size_t place = 0; place < std::max(decimals.size(), mostDecimals); ++place) {
        const char digit = place < decimals.size() ? decimals[place] : '0';
        if (digit < '0' || digit > '9' || (place >= mostDecimals && digit != '0')) {
            return std::nullopt;
        }
        value = place < mostDecimals ? value * 10 + (digit - '0') : value;
    }
    return value;
}

} // namespace

void JsonMilliseconds::write(JsonWriter& writer) const {
    if (micros == 0) {
        writer.integer(whole);
    } else {
        writer.raw(text());
    }
}

JsonMilliseconds JsonMilliseconds::read(JsonReader& reader) {
    if (reader.kind() != JsonKind::Number) {
        return {reader.readInt64(), 0};
    }
    const auto token = reader.readRaw();
    const auto point = token.find('.');
    const auto integer = token.substr(0, point);
    const auto micros = point == token.npos ? std::optional{0} : thousandths(token.substr(point + 1));
    JsonMilliseconds value{};
    const auto [end, failure] = std::from_chars(integer.data(), integer.data() + integer.size(), value.whole);
    if (failure == std::errc::result_out_of_range) {
        throw reader.error("is out of range: " + std::string{token} + ".");
    }
    if (failure != std::errc{} || end != integer.data() + integer.size() || !micros) {
        throw reader.error("must be milliseconds with at most three decimals, but is " + std::string{token} + ".");
    }
    value.micros = token.starts_with('-') ? -*micros : *micros;
    return value;
}

std::string JsonMilliseconds::text() const {
    const bool isNegative = whole < 0 || micros < 0;
    auto text = (isNegative && whole == 0 ? "-" : "") + std::to_string(whole);
    if (micros != 0) {
        auto decimals = std::to_string(1000 + std::abs(micros)).substr(1);
        decimals.erase(decimals.find_last_not_of('0') + 1);
        text += "." + decimals;
    }
    return text;
}

void JsonMilliseconds::refuse(std::string_view field) {
    throw std::invalid_argument{"The field \"" + std::string{field} +
                                "\" cannot be written as JSON: it is more milliseconds than 64 bits hold."};
}

} // namespace missive::detail
