#pragma once

#include <tests/flow/brokers/Broker.hpp>

#include <map>
#include <memory>
#include <string>

namespace missive::test {

/// The broker of this kind that all tests of the program share, started at its first use.
inline Broker& sharedBroker(const std::string& name) {
    static std::map<std::string, std::unique_ptr<Broker>> brokers;
    auto& broker = brokers[name];
    if (!broker) {
        broker = Broker::of(name);
    }
    return *broker;
}

/// A name for a stream, an exchange or a database that no other test of the program has.
inline std::string newName() {
    static int number = 0;
    return "place" + std::to_string(++number);
}

} // namespace missive::test
