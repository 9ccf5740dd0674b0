#pragma once

#include <Domain/Missive/TypeId.hpp>
#include <Infrastructure/Missive/Codec/UnknownField.hpp>

#include <string>

namespace missive {

/// What to tell whoever handed in a message with a field it does not have: which, in which message, and the field that
/// was probably meant, or all there are.
std::string unknownInput(const UnknownField& field, TypeId message);

} // namespace missive
