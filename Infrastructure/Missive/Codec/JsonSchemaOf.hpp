#pragma once

#include <Domain/Missive/Identifier.hpp>
#include <Domain/Missive/TimePoint.hpp>
#include <Domain/Missive/Uuid.hpp>
#include <Infrastructure/Missive/Codec/DescribedFields.hpp>
#include <Infrastructure/Missive/Codec/JsonObjectDecoder.hpp>
#include <Infrastructure/Missive/Codec/JsonSchema.hpp>
#include <Infrastructure/Missive/Codec/JsonSchemaWriter.hpp>
#include <Infrastructure/Missive/Codec/RawJson.hpp>

#include <array>
#include <chrono>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <ratio>
#include <string>
#include <type_traits>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>

namespace missive {

/// The schema of the JSON that encodeJson writes for a T and decodeJson reads.
template <class T> constexpr JsonSchema jsonSchemaOf() noexcept;

namespace detail {

template <class T> struct JsonSchemaOf {
    static void write(JsonSchemaWriter& writer) {
        checkJsonType<T>();
        if constexpr (HasJsonValue<T>) {
            jsonSchemaOf<std::remove_cvref_t<decltype(JsonValue<T>::toWire(std::declval<const T&>()))>>().write(writer);
        } else if constexpr (std::same_as<T, bool>) {
            writer.boolean();
        } else if constexpr (std::integral<T>) {
            writer.integer(std::int64_t{std::numeric_limits<T>::min()}, std::uint64_t{std::numeric_limits<T>::max()});
        } else if constexpr (std::floating_point<T>) {
            writer.number(std::same_as<T, float> ? "float" : "double");
        } else if constexpr (std::is_enum_v<T>) {
            writeCases(writer);
        } else {
            static_assert(JsonDescribed<T>, "this type is not described: describe it with BOOST_DESCRIBE_STRUCT in "
                                            "Infrastructure, or specialize missive::JsonValue for it");
            JsonDescription<T>::check();
            writer.object(TypeId::of<T>(), fields());
        }
    }

private:
    static void writeCases(JsonSchemaWriter& writer) {
        if constexpr (boost::describe::has_describe_enumerators<T>::value) {
            std::vector<JsonSchemaCase> cases;
            boost::mp11::mp_for_each<boost::describe::describe_enumerators<T>>([&](auto enumerator) {
                cases.push_back({enumerator.name, static_cast<std::int64_t>(enumerator.value)});
            });
            writer.cases(cases);
        } else {
            jsonSchemaOf<std::underlying_type_t<T>>().write(writer);
        }
    }

    static std::vector<JsonSchemaField> fields() {
        std::vector<JsonSchemaField> fields;
        forEachField<T>([&]<class Field>(std::string_view name, std::type_identity<Field>) {
            fields.push_back({name, jsonSchemaOf<Field>(), !isOptional<Field>});
        });
        return fields;
    }
};

template <> struct JsonSchemaOf<std::string> {
    static void write(JsonSchemaWriter& writer) { writer.text(); }
};

template <> struct JsonSchemaOf<Uuid> {
    static void write(JsonSchemaWriter& writer) { writer.text("uuid"); }
};

template <class Tag> struct JsonSchemaOf<Identifier<Tag>> : JsonSchemaOf<Uuid> {};

template <> struct JsonSchemaOf<TimePoint> {
    static void write(JsonSchemaWriter& writer) { writer.text("date-time"); }
};

template <> struct JsonSchemaOf<RawJson> {
    static void write(JsonSchemaWriter& writer) { writer.anything(); }
};

template <class Count, class Period> struct JsonSchemaOf<std::chrono::duration<Count, Period>> {
    static void write(JsonSchemaWriter& writer) {
        checkJsonType<std::chrono::duration<Count, Period>>();
        using Unit = std::ratio_divide<Period, std::milli>;
        writer.milliseconds(Unit::den == 1 ? Unit::num : 0);
    }
};

template <class T> struct JsonSchemaOf<std::optional<T>> {
    static void write(JsonSchemaWriter& writer) {
        writer.orNull();
        jsonSchemaOf<T>().write(writer);
    }
};

template <class... Alternatives> struct JsonSchemaOf<std::variant<Alternatives...>> {
    static void write(JsonSchemaWriter& writer) { writer.anyOf(std::array{jsonSchemaOf<Alternatives>()...}); }
};

template <class T> struct JsonSchemaOf<std::vector<T>> {
    static void write(JsonSchemaWriter& writer) { writer.list(jsonSchemaOf<T>()); }
};

template <class T, std::size_t n> struct JsonSchemaOf<std::array<T, n>> {
    static void write(JsonSchemaWriter& writer) { writer.list(jsonSchemaOf<T>(), n); }
};

template <class T, class... Rest> struct JsonSchemaOf<std::map<std::string, T, Rest...>> {
    static void write(JsonSchemaWriter& writer) { writer.map(jsonSchemaOf<T>()); }
};

template <class T, class... Rest> struct JsonSchemaOf<std::unordered_map<std::string, T, Rest...>>
    : JsonSchemaOf<std::map<std::string, T>> {};

} // namespace detail

template <class T> constexpr JsonSchema jsonSchemaOf() noexcept { return JsonSchema{&detail::JsonSchemaOf<T>::write}; }

} // namespace missive
