#pragma once

#include <Domain/Missive/TimePoint.hpp>

#include <string>

namespace missive {

/// A call that must take effect once, however often it is made.
struct IdempotentCall {
    /// Which call it is: a hash of who makes it, of what is called and of the key it was given.
    std::string identity;
    /// What it asks for: a hash of that, by which the same key for something else is noticed.
    std::string fingerprint;
    TimePoint at;
    /// From then on it is forgotten, and the next one with this identity is another call. To the second.
    TimePoint expiresAt;
};

} // namespace missive
