#pragma once

#include <Application/Missive/Bus/MessageBus.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace missive {

/// Gives a received message to the bus that has a handler for it. Of several the one its BusNameStamp names is taken,
/// else the first. The stamp is a hint: a peer names its buses as it likes, and may have another of the same name.
/// Where nothing handles the message it goes to the bus that is named, else to the default bus, which say so.
class RoutableMessageBus {
public:
    RoutableMessageBus(std::vector<const MessageBus*> buses, const MessageBus& defaultBus)
        : buses_{std::move(buses)}, defaultBus_{defaultBus} {}

    void dispatch(Envelope& envelope) const;

    /// The bus that `dispatch` gives the envelope to.
    const MessageBus& busFor(const Envelope& envelope) const;

    /// The bus of this name, or null.
    const MessageBus* find(std::string_view name) const noexcept;

    std::vector<std::string> names() const;

private:
    std::vector<const MessageBus*> buses_;
    const MessageBus& defaultBus_;
};

} // namespace missive
