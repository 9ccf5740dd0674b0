#pragma once

#include <UI/Missive/Http/Server/LiveConnection.hpp>

#include <unordered_set>
#include <utility>
#include <vector>

namespace missive {

/// The connections that one thread serves; used by that thread alone.
class LiveConnections {
public:
    void add(LiveConnection& connection) { connections_.insert(&connection); }
    void remove(LiveConnection& connection) { connections_.erase(&connection); }
    bool empty() const noexcept { return connections_.empty(); }

    template <class Action> void forEach(Action action) {
        const std::vector<LiveConnection*> all{connections_.begin(), connections_.end()};
        for (auto* const connection : all) {
            if (connections_.contains(connection)) {
                action(*connection);
            }
        }
    }

private:
    std::unordered_set<LiveConnection*> connections_;
};

} // namespace missive
