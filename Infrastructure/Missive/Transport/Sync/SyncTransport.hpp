#pragma once

#include <Domain/Missive/Port/Sender.hpp>

#include <functional>
#include <string>

namespace missive {

/// `sync://`: handles a message at once, in the thread that sends it. Nothing is stored and nothing retried: what the
/// handlers throw reaches the sender.
class SyncTransport final : public Sender {
public:
    /// `dispatch` gives a received envelope to its bus.
    SyncTransport(std::string name, std::function<void(Envelope&)> dispatch);

    void send(std::span<Envelope> envelopes) override;

private:
    std::string name_;
    std::function<void(Envelope&)> dispatch_;
};

} // namespace missive
