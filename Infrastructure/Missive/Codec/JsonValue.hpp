#pragma once

namespace missive {

/// How a type with a private state or a form of its own appears in JSON: as another type that can be written. A context
/// specializes it in Infrastructure for its value types:
///
///     template <> struct missive::JsonValue<Sku> {
///         static std::string toWire(const Sku& sku) { return sku.value(); }
///         static Sku fromWire(std::string text) { return Sku{std::move(text)}; }
///     };
///
/// What `fromWire` throws passes through the decoder as it is.
template <class T> struct JsonValue;

namespace detail {

template <class T>
concept HasJsonValue = requires(const T& value) { JsonValue<T>::fromWire(JsonValue<T>::toWire(value)); };

} // namespace detail

} // namespace missive
