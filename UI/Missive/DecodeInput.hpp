#pragma once

#include <Domain/Missive/DomainError.hpp>
#include <Infrastructure/Missive/Codec/JsonDecode.hpp>
#include <Infrastructure/Missive/Codec/JsonError.hpp>

#include <string_view>

namespace missive {

/// What a person or program handed in as JSON. Throws DomainError `input.malformed` when it is not JSON or does not
/// have the fields of T.
template <class T> T decodeInput(std::string_view json) {
    try {
        return fromJson<T>(json);
    } catch (const JsonError& error) {
        throw DomainError{"input.malformed", error.what()};
    }
}

} // namespace missive
