#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>

namespace missive::test {

/// What the kill test with foreign messages was told on its command line.
struct ForeignKillSettings {
    std::string program = MISSIVE_PROGRAM;
    /// Of each kind of broker.
    int messages = 20000;
    int kills = 200;
    std::size_t workers = 4;
    int concurrency = 4;
    /// How often all connections are reset, in milliseconds; 0 for never.
    std::chrono::milliseconds reconnect = std::chrono::seconds{1};
    std::uint32_t seed = 1;

    /// Throws std::invalid_argument with a sentence.
    static ForeignKillSettings parse(int argc, const char* const* argv);
};

} // namespace missive::test
