#pragma once

#include <Domain/Missive/TimePoint.hpp>
#include <Infrastructure/Missive/Codec/JsonValue.hpp>

#include <boost/describe.hpp>

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace missive::test::shop {

enum class Status : std::uint8_t { Placed, Paid };
BOOST_DESCRIBE_ENUM(Status, Placed, Paid)

struct Line {
    std::string sku;
    std::uint32_t quantity;
};
BOOST_DESCRIBE_STRUCT(Line, (), (sku, quantity))

struct CreateOrderCommand {
    std::string orderId;
    std::vector<Line> lines;
    std::optional<std::string> note;
    std::map<std::string, double> discounts;
};
BOOST_DESCRIBE_STRUCT(CreateOrderCommand, (), (orderId, lines, note, discounts))

struct PayOrderCommand {
    std::string orderId;
    std::int64_t amountCents;
    std::optional<std::int64_t> expectedVersion;
};
BOOST_DESCRIBE_STRUCT(PayOrderCommand, (), (orderId, amountCents, expectedVersion))

struct OrderView {
    std::string orderId;
    std::vector<Line> lines;
    Status status;
    TimePoint placedAt;
    std::chrono::milliseconds waited;
    std::optional<Line> gift;
    std::int64_t version;
};
BOOST_DESCRIBE_STRUCT(OrderView, (), (orderId, lines, status, placedAt, waited, gift, version))

struct StockCounted {
    std::string sku;
    std::int16_t difference;
};
BOOST_DESCRIBE_STRUCT(StockCounted, (), (sku, difference))

} // namespace missive::test::shop
