#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace missive {

/// One server of a DSN. IPv6 addresses come without their brackets.
struct DsnHost {
    std::string name;
    std::optional<std::uint16_t> port;
};

} // namespace missive
