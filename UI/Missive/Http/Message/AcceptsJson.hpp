#pragma once

#include <string_view>

namespace missive {

/// Whether an Accept header (RFC 9110 §12.5.1) lets an answer be JSON: it names `application/json` or any `+json`, or a
/// range around them, with a weight above 0; what names it most closely decides. Elements that are malformed count for
/// nothing, and a header without any that is not takes everything.
bool acceptsJson(std::string_view header);

} // namespace missive
