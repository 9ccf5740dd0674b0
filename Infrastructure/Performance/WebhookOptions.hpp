#pragma once

#include <chrono>
#include <map>
#include <string>

namespace missive::performance {

/// Where people are told of thresholds.
struct WebhookOptions {
    std::string url;
    std::map<std::string, std::string> headers;
    std::chrono::milliseconds timeout{10'000};
    /// Of what is told over HTTP, for whoever wants to look.
    std::string dashboardPath;
};

} // namespace missive::performance
