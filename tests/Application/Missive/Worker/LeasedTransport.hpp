#pragma once

#include <Domain/Missive/Port/Keepalive.hpp>
#include <tests/support/ScriptedTransport.hpp>

#include <chrono>
#include <span>
#include <string>

namespace missive::test {

/// A scripted transport whose claims last a minute; renewing them is journaled as `NAME:renew=2`.
struct LeasedTransport final : ScriptedTransport, Keepalive {
    using ScriptedTransport::ScriptedTransport;
    std::chrono::milliseconds lease() const override { return std::chrono::seconds{60}; }
    void keepalive(std::span<const Envelope> envelopes) override { note("renew=" + std::to_string(envelopes.size())); }
};

} // namespace missive::test
