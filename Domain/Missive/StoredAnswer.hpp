#pragma once

#include <string>

namespace missive {

/// What an idempotent call was answered when it took effect.
struct StoredAnswer {
    /// Of the call that took effect.
    std::string fingerprint;
    /// Bytes that only whoever stored them can read.
    std::string answer;

    friend bool operator==(const StoredAnswer&, const StoredAnswer&) = default;
};

} // namespace missive
