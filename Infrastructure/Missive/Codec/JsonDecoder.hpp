#pragma once

#include <Infrastructure/Missive/Codec/JsonReader.hpp>

namespace missive {

/// Reads the next value as a T; the forms are those of encodeJson. Described structs need no default constructor.
/// Unknown fields are what the reader makes of them (see UnknownFields), a field that occurs twice is an error, a
/// missing one too unless it is a std::optional.
///
/// Throws JsonError when the text is malformed or has another shape. What a value type throws because it refuses its
/// content (a DomainError, say) passes through.
template <class T> T decodeJson(JsonReader& reader);

namespace detail {

/// How a T is read: JsonDecode.hpp reads what is described, the headers it includes read what is known by name.
template <class T> struct JsonDecoder;

} // namespace detail

} // namespace missive
