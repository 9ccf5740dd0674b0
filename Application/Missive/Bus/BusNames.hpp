#pragma once

#include <string_view>

namespace missive {

/// The names of the three buses unless the configuration says otherwise.
struct BusNames {
    static constexpr std::string_view command = "command.bus";
    static constexpr std::string_view query = "query.bus";
    static constexpr std::string_view event = "event.bus";
};

} // namespace missive
