#pragma once

#include <Application/Missive/Bus/MessageBus.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace missive {

/// Gives a received message to the bus its BusNameStamp names. Messages of unknown buses, which a peer with buses of
/// its own may send, and those without a stamp go to the default bus.
class RoutableMessageBus {
public:
    RoutableMessageBus(std::vector<const MessageBus*> buses, const MessageBus& defaultBus)
        : buses_{std::move(buses)}, defaultBus_{defaultBus} {}

    void dispatch(Envelope& envelope) const;

    /// The bus of this name, or null.
    const MessageBus* find(std::string_view name) const noexcept;

    std::vector<std::string> names() const;

private:
    std::vector<const MessageBus*> buses_;
    const MessageBus& defaultBus_;
};

} // namespace missive
