#pragma once

#include <Infrastructure/Missive/Codec/JsonDescription.hpp>
#include <Infrastructure/Missive/Codec/JsonNumberDecoders.hpp>

#include <string>
#include <type_traits>

namespace missive::detail {

template <class Enum> Enum decodeEnum(JsonReader& reader) {
    const auto number = decodeInteger<std::underlying_type_t<Enum>>(reader);
    if constexpr (boost::describe::has_describe_enumerators<Enum>::value) {
        bool isKnown = false;
        boost::mp11::mp_for_each<boost::describe::describe_enumerators<Enum>>([&](auto enumerator) {
            isKnown = isKnown || static_cast<std::underlying_type_t<Enum>>(enumerator.value) == number;
        });
        if (!isKnown) {
            throw reader.error("has no case " + std::to_string(number) + ".");
        }
    }
    return static_cast<Enum>(number);
}

} // namespace missive::detail
