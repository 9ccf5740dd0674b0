#pragma once

#include <string>

namespace missive::test {

/// The application and the order book it is fed with.
struct OrderStory {
    std::string program = MISSIVE_PROGRAM;
    /// A folder with `orders.jsonl`, `stock.jsonl` and `expected.json`.
    std::string data = FLOW_DATA;
};

} // namespace missive::test
