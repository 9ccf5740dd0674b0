#pragma once

#include <Infrastructure/Missive/Codec/JsonReader.hpp>
#include <Infrastructure/Missive/Codec/JsonWriter.hpp>

#include <chrono>
#include <concepts>
#include <cstdint>
#include <limits>
#include <optional>
#include <ratio>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

namespace missive::detail {

/// A duration as JSON has it: a number of milliseconds, with up to three decimals.
struct JsonMilliseconds {
    std::int64_t whole;
    /// Beyond the whole ones and of their sign.
    int micros;

    /// Throws std::invalid_argument that names the field when there are too many.
    template <std::integral Count, class Period>
    static JsonMilliseconds of(const std::chrono::duration<Count, Period>& value, std::string_view field) {
        const auto count = static_cast<std::int64_t>(value.count());
        if constexpr (isWhole<Period>) {
            constexpr std::int64_t factor = std::ratio_divide<Period, std::milli>::num;
            if (!std::in_range<std::int64_t>(value.count()) || count > Limits::max() / factor ||
                count < Limits::min() / factor) {
                refuse(field);
            }
            return {count * factor, 0};
        } else {
            constexpr std::int64_t factor = std::ratio_divide<Period, std::micro>::num;
            return {count / 1000 * factor + count % 1000 * factor / 1000,
                    static_cast<int>(count % 1000 * factor % 1000)};
        }
    }

    /// Nothing where Duration cannot hold it exactly.
    template <class Duration> std::optional<Duration> as() const noexcept {
        std::int64_t total = whole;
        std::int64_t unit = 0;
        if constexpr (isWhole<typename Duration::period>) {
            unit = std::ratio_divide<typename Duration::period, std::milli>::num;
            if (micros != 0) {
                return std::nullopt;
            }
        } else {
            unit = std::ratio_divide<typename Duration::period, std::micro>::num;
            if (whole >= Limits::max() / 1000 || whole <= Limits::min() / 1000) {
                return std::nullopt;
            }
            total = whole * 1000 + micros;
        }
        if (total % unit != 0 || !std::in_range<typename Duration::rep>(total / unit)) {
            return std::nullopt;
        }
        return Duration{static_cast<typename Duration::rep>(total / unit)};
    }

    void write(JsonWriter& writer) const;

    /// Throws JsonError for what is no such number.
    static JsonMilliseconds read(JsonReader& reader);

    /// As it is written.
    std::string text() const;

private:
    using Limits = std::numeric_limits<std::int64_t>;

    template <class Period> static constexpr bool isWhole = std::ratio_divide<Period, std::milli>::den == 1;

    [[noreturn]] static void refuse(std::string_view field);
};

} // namespace missive::detail
