#pragma once

#include <optional>
#include <string>

namespace missive {

/// A transport of the configuration.
struct TransportView {
    bool consumable = false;
    std::optional<std::string> failureTransport{};
};

} // namespace missive
