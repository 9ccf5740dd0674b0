#pragma once

#include <tests/flow/brokers/Lane.hpp>
#include <tests/support/proxy/FaultyProxy.hpp>

#include <memory>
#include <string>

namespace missive::test {

/// A shop whose broker is behind a faulty network.
struct ProxiedShop {
    explicit ProxiedShop(const Lane& on, const std::string& transportOptions = "");

    Process startWorker(const Scratch::Arguments& options = {}) const;
    /// How many messages the worker has begun with, if it tells (`-vv`).
    static int begunBy(const Process& worker);
    /// The network is well again: what was on its way arrives, and nothing is doubled.
    void checkEnd(Process& worker);

    Lane lane;
    FaultyProxy proxy;
    std::unique_ptr<BrokerShop> shop;
};

} // namespace missive::test
