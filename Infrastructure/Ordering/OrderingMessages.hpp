#pragma once

#include <Application/Ordering/Command/CreateOrderCommand.hpp>
#include <Application/Ordering/Command/PayOrderCommand.hpp>
#include <Application/Ordering/Command/SetStockCommand.hpp>
#include <Application/Ordering/Query/OrderView.hpp>
#include <Domain/Ordering/PaymentReceived.hpp>
#include <Domain/Ordering/Published/OrderCreated.hpp>
#include <Infrastructure/Missive/Codec/JsonValue.hpp>

#include <boost/describe/class.hpp>

#include <string>

namespace missive::ordering {

// What the context's messages look like as JSON: the names below are the wire format and never change.

BOOST_DESCRIBE_STRUCT(Money, (), (minorUnits, currency))
BOOST_DESCRIBE_STRUCT(OrderLine, (), (sku, quantity, priceCents))
BOOST_DESCRIBE_STRUCT(OrderCreated, (), (orderId, customerId, customerName, currency, lines))
BOOST_DESCRIBE_STRUCT(PaymentReceived, (), (orderId, amount))

BOOST_DESCRIBE_STRUCT(CreateOrderLine, (), (sku, quantity, priceCents))
BOOST_DESCRIBE_STRUCT(CreateOrderCommand, (), (orderId, customerId, customerName, currency, lines))
BOOST_DESCRIBE_STRUCT(PayOrderCommand, (), (orderId, amountCents, currency))
BOOST_DESCRIBE_STRUCT(SetStockCommand, (), (sku, quantity))

BOOST_DESCRIBE_STRUCT(OrderLineView, (), (sku, quantity, priceCents))
BOOST_DESCRIBE_STRUCT(OrderView, (), (orderId, customerId, customerName, currency, lines, totalCents, status))

} // namespace missive::ordering

namespace missive {

template <> struct JsonValue<ordering::Sku> {
    static const std::string& toWire(const ordering::Sku& sku) noexcept { return sku.toString(); }
    static ordering::Sku fromWire(const std::string& text) { return ordering::Sku::fromString(text); }
};

template <> struct JsonValue<ordering::CustomerId> {
    static const std::string& toWire(const ordering::CustomerId& id) noexcept { return id.toString(); }
    static ordering::CustomerId fromWire(const std::string& text) { return ordering::CustomerId::fromString(text); }
};

template <> struct JsonValue<ordering::Currency> {
    static std::string toWire(const ordering::Currency& currency) { return currency.toString(); }
    static ordering::Currency fromWire(const std::string& text) { return ordering::Currency::fromCode(text); }
};

} // namespace missive
