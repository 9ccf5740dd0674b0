#pragma once

#include <Domain/Missive/Port/Log.hpp>

#include <string_view>

namespace missive {

/// The logs of the parts of an application. Safe to call from any thread.
class LogChannels {
public:
    virtual ~LogChannels() = default;

    /// The log of this part, which lives as long as the channels; it needs no declaration.
    virtual Log& channel(std::string_view name) = 0;
};

} // namespace missive
