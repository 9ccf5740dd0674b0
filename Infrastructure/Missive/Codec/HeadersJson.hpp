#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace missive {

/// Headers as the JSON object of strings that SQL and Redis transports store, byte for byte as PHP's `json_encode`
/// writes it: no whitespace, `\/`, non-ASCII as `\uXXXX`. Without headers it is `[]`. Bytes that are not UTF-8
/// become U+FFFD.
std::string encodeHeaders(const std::vector<std::pair<std::string, std::string>>& headers);

/// Reads what `encodeHeaders` and PHP write, `[]` included; the order is kept.
/// Throws JsonError when the text is not a JSON object of strings or repeats a name.
std::vector<std::pair<std::string, std::string>> decodeHeaders(std::string_view json);

} // namespace missive
