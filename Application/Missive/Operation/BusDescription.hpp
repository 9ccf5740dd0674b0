#pragma once

#include <Application/Missive/Bus/HandlerRegistry.hpp>

#include <string>

namespace missive {

/// A bus by name and with its handlers, as `debug:messenger` shows it. The registry must outlive it.
struct BusDescription {
    std::string name;
    const HandlerRegistry& handlers;
};

} // namespace missive
