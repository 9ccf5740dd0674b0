#pragma once

#include <Infrastructure/Missive/Dsn/Dsn.hpp>

#include <string_view>
#include <vector>

namespace missive {

/// Throws std::invalid_argument for an option of a `DATABASE_URL` that is not among `known`.
void refuseUnknownOptions(const Dsn& url, const std::vector<std::string_view>& known);

} // namespace missive
