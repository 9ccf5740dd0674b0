#pragma once

#include <UI/Missive/Console/Output/Table.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace missive {

/// The table, with lines of at most so many columns, if any are given, where that can be: texts are broken at blanks,
/// those without any behind `/`, `\`, `.`, `_` and `:`, the widest column first. What cannot be broken stays whole. A
/// row has a cell for each header.
Table fittedTable(const std::vector<std::string>& headers, const std::vector<std::vector<std::string>>& rows,
                  std::optional<std::size_t> columns);

} // namespace missive
