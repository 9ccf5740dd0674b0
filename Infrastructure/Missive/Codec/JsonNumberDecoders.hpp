#pragma once

#include <Infrastructure/Missive/Codec/JsonDecoder.hpp>

#include <chrono>
#include <concepts>
#include <cstdint>
#include <limits>
#include <ratio>
#include <string>
#include <type_traits>
#include <utility>

namespace missive::detail {

template <std::integral Integer> Integer decodeInteger(JsonReader& reader) {
    using Wide = std::conditional_t<std::is_signed_v<Integer>, std::int64_t, std::uint64_t>;
    Wide value;
    if constexpr (std::is_signed_v<Integer>) {
        value = reader.readInt64();
    } else {
        value = reader.readUint64();
    }
    if (!std::in_range<Integer>(value)) {
        throw reader.error("is out of range: " + std::to_string(value) + ".");
    }
    return static_cast<Integer>(value);
}

template <class Count, class Period> struct JsonDecoder<std::chrono::duration<Count, Period>> {
    static std::chrono::duration<Count, Period> decode(JsonReader& reader) {
        const auto milliseconds = reader.readInt64();
        if (!fits(milliseconds)) {
            throw reader.error("is out of range: " + std::to_string(milliseconds) + ".");
        }
        return std::chrono::duration_cast<std::chrono::duration<Count, Period>>(
            std::chrono::milliseconds{milliseconds});
    }

private:
    static constexpr bool fits(std::int64_t milliseconds) noexcept {
        if constexpr (std::integral<Count>) {
            using Limits = std::numeric_limits<std::int64_t>;
            constexpr auto factor = std::ratio_divide<std::milli, Period>::num;
            if (milliseconds > Limits::max() / factor || milliseconds < Limits::min() / factor) {
                return false;
            }
            using Wide = std::chrono::duration<std::int64_t, Period>;
            return std::in_range<Count>(
                std::chrono::duration_cast<Wide>(std::chrono::milliseconds{milliseconds}).count());
        }
        return true;
    }
};

} // namespace missive::detail
