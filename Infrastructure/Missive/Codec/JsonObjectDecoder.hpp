#pragma once

#include <Infrastructure/Missive/Codec/JsonDecoder.hpp>
#include <Infrastructure/Missive/Codec/JsonDescription.hpp>

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

namespace missive::detail {

template <class T> inline constexpr bool isOptional = false;
template <class T> inline constexpr bool isOptional<std::optional<T>> = true;

template <class T> struct JsonObjectDecoder {
    template <std::size_t I> using Member = typename JsonDescription<T>::template Member<I>;
    template <std::size_t I> using Field = std::optional<MemberType<Member<I>>>;

    template <std::size_t I>
    static bool decodeMember(JsonReader& reader, std::string_view name, std::size_t& likely, Field<I>& field) {
        static constexpr std::string_view expected{Member<I>::name};
        if (name.data() != expected.data() && name != expected) {
            return false;
        }
        if (field) {
            throw reader.error("occurs twice.");
        }
        field.emplace(decodeJson<MemberType<Member<I>>>(reader));
        likely = I + 1;
        return true;
    }

    template <std::size_t I> static MemberType<Member<I>> taken(JsonReader& reader, Field<I>& field) {
        if (field) {
            return std::move(*field);
        }
        if constexpr (isOptional<MemberType<Member<I>>>) {
            return std::nullopt;
        } else {
            throw reader.error("lacks the field \"" + std::string{Member<I>::name} + "\".");
        }
    }

    template <std::size_t... I> static T decode(JsonReader& reader, std::index_sequence<I...>) {
        static constexpr std::array<std::string_view, sizeof...(I) + 1> names{Member<I>::name...};
        [[maybe_unused]] std::tuple<Field<I>...> fields;
        [[maybe_unused]] std::size_t likely = 0;
        reader.beginObject();
        while (const auto name = reader.nextField(names[likely])) {
            if (!(decodeMember<I>(reader, *name, likely, std::get<I>(fields)) || ...)) {
                reader.unknownField(std::span{names}.first(sizeof...(I)));
            }
        }
        return T{taken<I>(reader, std::get<I>(fields))...};
    }
};

} // namespace missive::detail
