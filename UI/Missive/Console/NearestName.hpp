#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace missive {

/// The candidate with the smallest edit distance to what was typed, if that is at most a third of its length (at least 1).
std::optional<std::string> nearestName(const std::vector<std::string>& candidates, std::string_view typed);

}  // namespace missive
