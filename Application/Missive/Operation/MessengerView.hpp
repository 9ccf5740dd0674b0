#pragma once

#include <Application/Missive/Operation/MessageTypeView.hpp>
#include <Application/Missive/Operation/Named.hpp>
#include <Application/Missive/Operation/TransportView.hpp>

#include <string>
#include <vector>

namespace missive {

/// How buses, messages, handlers and transports of an application are put together, and what is worth knowing of it.
struct MessengerView {
    Named<std::vector<MessageTypeView>> buses;
    Named<TransportView> transports;
    std::vector<std::string> notes;
};

} // namespace missive
