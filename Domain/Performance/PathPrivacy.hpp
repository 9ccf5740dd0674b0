#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace missive::performance {

/// How much of a path and a referer is kept. A query may hold secrets: the values of parameters with these names are
/// hidden, or all of the query is left out. What is kept is cut at 2048 bytes, between two characters.
struct PathPrivacy {
    enum class Mode { Masked, Full, NoQuery };

    Mode mode = Mode::Masked;
    /// Compared without regard to case.
    std::vector<std::string> names{"token",     "key", "secret", "password", "passwd",
                                   "signature", "sig", "code",   "auth",     "session"};

    std::string kept(std::string_view target) const;
};

} // namespace missive::performance
