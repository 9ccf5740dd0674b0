#pragma once

#include <UI/Missive/Http/Message/ClientNetwork.hpp>

#include <cstddef>
#include <map>
#include <mutex>
#include <string>

namespace missive {

/// Counts the connections of each address, as clientNetwork tells them apart. Safe to use from any thread.
class ConnectionsByAddress {
public:
    /// How many there are now, with this one.
    std::size_t enter(const std::string& address) {
        const std::lock_guard lock{mutex_};
        return ++counts_[clientNetwork(address)];
    }

    /// To be called once for each that has entered.
    void leave(const std::string& address) {
        const std::lock_guard lock{mutex_};
        if (const auto found = counts_.find(clientNetwork(address)); --found->second == 0) {
            counts_.erase(found);
        }
    }

private:
    std::mutex mutex_;
    std::map<std::string, std::size_t> counts_;
};

} // namespace missive
