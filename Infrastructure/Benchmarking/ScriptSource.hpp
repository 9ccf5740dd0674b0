#pragma once

#include <string_view>

namespace missive::benchmarking {

/// A script of ours, as it was when this program was built: `run.php`, `php/loop.php`. Empty for one that there is not.
std::string_view scriptSource(std::string_view name) noexcept;

} // namespace missive::benchmarking
