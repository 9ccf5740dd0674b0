#pragma once

#include <Infrastructure/Missive/Codec/StampCodecs.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace missive {

/// Begins the name under which an unreadable stamp header is kept when a readable one takes its place. A message with
/// such a header stays undecodable.
inline constexpr std::string_view unreadableHeader = "X-Missive-Unreadable-";

/// The headers of a message that could not be decoded, when it is sent again: the original ones, with the stamps that
/// were added, changed or removed since. A header whose stamps are the same keeps its bytes.
std::vector<std::pair<std::string, std::string>>
undecodableHeaders(const std::vector<std::pair<std::string, std::string>>& original,
                   const std::vector<std::pair<std::string, std::string>>& current, const StampCodecs& codecs);

} // namespace missive
