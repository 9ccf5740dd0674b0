#pragma once

#include <Domain/Missive/DomainError.hpp>
#include <Domain/Missive/TypeId.hpp>
#include <Infrastructure/Missive/Codec/JsonDecode.hpp>
#include <Infrastructure/Missive/Codec/JsonError.hpp>
#include <Infrastructure/Missive/Codec/UnknownField.hpp>
#include <UI/Missive/UnknownInput.hpp>

#include <string_view>

namespace missive {

/// What a person or program handed in as JSON. Throws DomainError `input.malformed` when it is not JSON or does not
/// have the fields of T and no others, at any depth: a misspelt field is refused with the name that was probably meant.
template <class T> T decodeInput(std::string_view json) {
    try {
        return fromJson<T>(json, UnknownFields::Refused);
    } catch (const UnknownField& error) {
        throw DomainError{"input.malformed", unknownInput(error, TypeId::of<T>())};
    } catch (const JsonError& error) {
        throw DomainError{"input.malformed", error.what()};
    }
}

} // namespace missive
