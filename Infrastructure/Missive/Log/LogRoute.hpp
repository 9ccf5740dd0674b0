#pragma once

#include <Domain/Missive/LogChannelList.hpp>
#include <Domain/Missive/Port/LogHandler.hpp>

#include <memory>
#include <string>

namespace missive {

/// A handler and what is led to it.
struct LogRoute {
    /// For sentences about it.
    std::string name;
    std::shared_ptr<LogHandler> handler;
    LogChannelList channels = {};
    /// Whether a record it took goes on to the handlers behind it.
    bool bubbles = true;
};

} // namespace missive
