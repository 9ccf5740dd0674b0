#pragma once

#include <Infrastructure/Missive/Codec/JsonReader.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace missive {

/// Headers as the JSON object of strings that SQL and Redis transports store, byte for byte as PHP's `json_encode`
/// writes it: no whitespace, `\/`, non-ASCII as `\uXXXX`. Without headers it is `[]`. Bytes that are not UTF-8
/// become U+FFFD.
std::string encodeHeaders(const std::vector<std::pair<std::string, std::string>>& headers);

/// Reads what `encodeHeaders` and PHP write, `[]` included; the order is kept. A value that is no string, which foreign
/// producers write, is taken as its JSON text. Throws JsonError when the text is not a JSON object or repeats a name.
std::vector<std::pair<std::string, std::string>> decodeHeaders(std::string_view json);

/// The same for the value that comes next.
std::vector<std::pair<std::string, std::string>> readHeaders(JsonReader& reader);

} // namespace missive
