#pragma once

#include <Application/Missive/Bus/TransportRegistry.hpp>
#include <tests/support/ScriptedTransport.hpp>

#include <memory>
#include <string>
#include <utility>

namespace missive::test {

/// A scripted transport as the configuration would register it; null for one that can neither send nor receive.
inline TransportRegistry::Entry transportEntry(const std::string& name, std::shared_ptr<ScriptedTransport> transport,
                                               std::shared_ptr<RetryPolicy> policy = nullptr,
                                               const std::string& failureTransport = {},
                                               bool sharesTransaction = false) {
    return {Transport{name, transport, transport, sharesTransaction}, std::move(policy), failureTransport};
}

} // namespace missive::test
