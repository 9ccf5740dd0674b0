#pragma once

#include <Domain/Missive/Port/Receiver.hpp>
#include <tests/support/process/Eventually.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <iterator>
#include <vector>

namespace missive::test {

/// Takes messages until that many have come or half a minute has passed: what is due may come in several parts.
inline std::vector<Envelope> gather(Receiver& receiver, std::size_t count) {
    std::vector<Envelope> received;
    eventually(std::chrono::seconds{30}, [&] {
        std::ranges::move(receiver.receive(count - received.size()), std::back_inserter(received));
        return received.size() >= count;
    });
    return received;
}

} // namespace missive::test
