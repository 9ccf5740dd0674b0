#pragma once

#include <string>
#include <utility>
#include <vector>

namespace missive {

/// Views under their names, in the order in which they are shown.
template <class View> using Named = std::vector<std::pair<std::string, View>>;

} // namespace missive
