#pragma once

#include <Domain/Missive/Envelope.hpp>

#include <cstddef>
#include <utility>
#include <vector>

namespace missive {

/// Adds a stamp and keeps at most ten of its type: the first, and the newest nine (Symfony's history size).
template <Stamp S> Envelope withBoundedHistory(const Envelope& envelope, S stamp) {
    constexpr std::size_t historySize = 10;
    const auto history = envelope.all<S>();
    if (history.size() < historySize) {
        return envelope.with(std::move(stamp));
    }
    Envelope bounded = envelope.without<S>().with(S{*history.front()});
    for (std::size_t i = history.size() - (historySize - 2); i < history.size(); ++i) {
        bounded.add(S{*history[i]});
    }
    return std::move(bounded).with(std::move(stamp));
}

} // namespace missive
