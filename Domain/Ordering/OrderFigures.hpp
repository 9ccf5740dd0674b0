#pragma once

#include <cstdint>
#include <map>
#include <string>

namespace missive::ordering {

/// The state of the order book at one moment; stock in pieces per SKU.
struct OrderFigures {
    std::int64_t orders;
    std::int64_t confirmations;
    std::map<std::string, std::int64_t> stock;

    friend bool operator==(const OrderFigures&, const OrderFigures&) noexcept = default;
};

} // namespace missive::ordering
