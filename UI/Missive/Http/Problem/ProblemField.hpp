#pragma once

#include <optional>
#include <string>

namespace missive {

/// One thing wrong with what was sent, and where.
struct ProblemField {
    std::string detail;
    /// Of the body, as a JSON pointer in a URI fragment (RFC 6901 §6): `#/lines/2/quantity`.
    std::optional<std::string> pointer;
    /// Of the path or the query, by its name.
    std::optional<std::string> parameter;
};

} // namespace missive
