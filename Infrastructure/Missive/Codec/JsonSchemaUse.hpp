#pragma once

#include <cstdint>

namespace missive {

/// What a schema is for. Requests must not have fields that are unknown, answers may get more of them. As a parameter a
/// type is text in a path or a query, where the cases of an enum go by their names too.
enum class JsonSchemaUse : std::uint8_t { Request, Answer, Parameter };

} // namespace missive
