#pragma once

#include <Domain/Missive/Port/Receiver.hpp>
#include <Domain/Missive/Port/Sender.hpp>
#include <Domain/Missive/Port/Setupable.hpp>

#include <functional>

namespace missive::test {

/// An empty transport that neither counts nor lists, but sets itself up.
class PlainTransport final : public Sender, public Receiver, public Setupable {
public:
    void send(std::span<Envelope>) override {}
    std::vector<Envelope> receive(std::size_t) override { return {}; }
    std::size_t acknowledge(std::span<const Envelope>) override { return 0; }
    void release(std::span<const Envelope>) override {}
    void setup() override { onSetup(); }

    std::function<void()> onSetup = [] {};
};

} // namespace missive::test
