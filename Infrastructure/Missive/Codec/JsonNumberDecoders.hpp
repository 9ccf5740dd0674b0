#pragma once

#include <Infrastructure/Missive/Codec/JsonDecoder.hpp>
#include <Infrastructure/Missive/Codec/JsonDescription.hpp>
#include <Infrastructure/Missive/Codec/JsonMilliseconds.hpp>

#include <chrono>
#include <concepts>
#include <cstdint>
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
    using Duration = std::chrono::duration<Count, Period>;

    static Duration decode(JsonReader& reader) {
        checkJsonType<Duration>();
        if constexpr (JsonDuration<Duration>) {
            const auto milliseconds = JsonMilliseconds::read(reader);
            if (const auto value = milliseconds.as<Duration>()) {
                return *value;
            }
            throw reader.error("is out of range: " + milliseconds.text() + ".");
        }
    }
};

} // namespace missive::detail
