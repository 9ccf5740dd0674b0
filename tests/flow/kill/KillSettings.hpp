#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace missive::test {

/// What the kill test was told on its command line.
struct KillSettings {
    std::string program = MISSIVE_PROGRAM;
    std::string orders = FLOW_DATA "/orders.jsonl";
    std::string stock = FLOW_DATA "/stock.jsonl";
    std::string expected = FLOW_DATA "/expected.json";
    int kills = 1000;
    std::size_t workers = 2;
    int concurrency = 4;
    std::uint32_t seed = 1;

    /// Throws std::invalid_argument with a sentence.
    static KillSettings parse(int argc, const char* const* argv);
};

} // namespace missive::test
