#pragma once

#include <boost/describe.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace missive::test {

/// The message of the recordings in tests/golden.
struct OrderPlaced {
    struct Line {
        std::string sku;
        int qty;

        friend bool operator==(const Line&, const Line&) = default;
    };

    std::int64_t orderId;
    std::string customer;
    double total;
    std::vector<Line> lines;
    std::optional<std::string> note;

    friend bool operator==(const OrderPlaced&, const OrderPlaced&) = default;
};

using OrderPlacedLine = OrderPlaced::Line;
BOOST_DESCRIBE_STRUCT(OrderPlacedLine, (), (sku, qty))
BOOST_DESCRIBE_STRUCT(OrderPlaced, (), (orderId, customer, total, lines, note))

inline OrderPlaced aRecordedOrder() { return {42, "Zoë \"Z\" O'Neil", 19.9, {{"A/1", 2}}, std::nullopt}; }

} // namespace missive::test
