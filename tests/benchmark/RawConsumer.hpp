#pragma once

#include <tests/benchmark/RawDatabase.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace missive::benchmark {

/// A worker reduced to its statements: claims a batch, reads its rows, deletes them.
class RawConsumer {
public:
    /// How many messages a claim takes after the first, which takes one: what ours comes to with fast handlers.
    static constexpr std::int64_t batch = 100;

    explicit RawConsumer(RawDatabase& database);

    /// Works off all messages; a batch is deleted in one transaction.
    std::size_t consume();

    /// Works off all messages; each is deleted in a transaction of its own together with an inbox row and an effect.
    std::size_t consumeWriting(RawStatement& effect);

private:
    bool claim();

    RawStatement begin_;
    RawStatement commit_;
    RawStatement claim_;
    RawStatement remove_;
    RawStatement inbox_;
    std::vector<std::int64_t> ids_;
    std::size_t bytes_ = 0;
    std::int64_t most_ = 1;
};

} // namespace missive::benchmark
