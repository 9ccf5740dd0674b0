#pragma once

#include <UI/Missive/Console/Output/Output.hpp>

#include <string_view>

namespace missive {

/// Shows a JSON value to a person: an object as a list of its fields, an array of objects as a table with a column for
/// each field, another array as a list, anything else as a line. What is nested deeper stands in its cell as JSON; null
/// is an empty one. Throws JsonError when it is not JSON.
void showJson(Output& output, std::string_view json);

} // namespace missive
