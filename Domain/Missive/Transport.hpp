#pragma once

#include <Domain/Missive/Port/Receiver.hpp>
#include <Domain/Missive/Port/Sender.hpp>

#include <memory>
#include <string>

namespace missive {

/// A transport under the name it has in the configuration.
struct Transport {
    std::string name;
    /// Null where the transport cannot be sent to.
    std::shared_ptr<Sender> sender;
    /// Null where the transport cannot be consumed (`sync://`).
    std::shared_ptr<Receiver> receiver;
    /// Whether sending and acknowledging inside a unit of work join its transaction.
    bool sharesTransaction = false;
    /// Whether what was sent is still there when this process has ended.
    bool outlivesProcess = true;

    /// The receiver's or sender's optional power (Setupable, Listable, Keepalive …), or null. It is that object itself,
    /// which lives as long as a Transport that holds it.
    template <class Power> Power* power() const noexcept {
        if (auto* found = dynamic_cast<Power*>(receiver.get())) {
            return found;
        }
        return dynamic_cast<Power*>(sender.get());
    }
};

} // namespace missive
