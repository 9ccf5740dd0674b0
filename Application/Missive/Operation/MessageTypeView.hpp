#pragma once

#include <Application/Missive/Operation/HandlerView.hpp>

#include <string>
#include <vector>

namespace missive {

/// A type of messages, who handles them and where they are sent.
struct MessageTypeView {
    std::string message;
    std::vector<HandlerView> handlers;
    std::vector<std::string> routedTo;
};

} // namespace missive
