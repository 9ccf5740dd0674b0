#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace missive {

/// Edits between two names: insert, delete, replace, or swap of neighbours (optimal string alignment distance).
std::size_t editDistance(std::string_view left, std::string_view right);

/// The candidate a person most likely meant by `typed`, for "did you mean": at most a third of its length away (one to
/// three edits), the first of equally near ones; nothing when none is near.
std::optional<std::string> nearestName(const std::vector<std::string>& candidates, std::string_view typed);

/// The rest of a sentence about a name that is none of these: `did you mean "async"?`, or where none is near `there are
/// async, failed.`
std::string nameSuggestion(const std::vector<std::string>& names, std::string_view typed,
                           const std::string& all = "there are");

} // namespace missive
