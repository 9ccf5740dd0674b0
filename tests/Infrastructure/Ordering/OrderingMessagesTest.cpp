#include <Infrastructure/Ordering/OrderingMessages.hpp>

#include <Infrastructure/Missive/Codec/JsonDecode.hpp>
#include <Infrastructure/Missive/Codec/JsonEncode.hpp>
#include <tests/support/DomainErrorCode.hpp>
#include <tests/support/mothers/OrderCreatedMother.hpp>

#include <doctest/doctest.h>

#include <string>

namespace missive::ordering {

using namespace test;

TEST_CASE("OrderCreated has its names and forms on the wire") {
    const std::string json = R"({"orderId":"70ccec31-3571-410a-bc13-2d0d113db17d","customerId":"C-01330",)"
                             R"("customerName":"Jos\u00e9 Pe\u00f1a","currency":"EUR","lines":[)"
                             R"({"sku":"SKU-0014","quantity":9,"priceCents":50137},)"
                             R"({"sku":"SKU-0027","quantity":2,"priceCents":82756},)"
                             R"({"sku":"SKU-0001","quantity":6,"priceCents":42544}]})";
    CHECK(toJson(OrderCreatedMother::any()) == json);
    CHECK(fromJson<OrderCreated>(json) == OrderCreatedMother::any());
}

TEST_CASE("PaymentReceived has its names and forms on the wire") {
    const PaymentReceived event{OrderIdMother::any(), MoneyMother::euros(1234)};
    const std::string json = R"({"orderId":"70ccec31-3571-410a-bc13-2d0d113db17d",)"
                             R"("amount":{"minorUnits":1234,"currency":"EUR"}})";
    CHECK(toJson(event) == json);
    CHECK(fromJson<PaymentReceived>(json) == event);
}

TEST_CASE("values the domain refuses do not come in through the wire") {
    CHECK(domainErrorCode([] { static_cast<void>(fromJson<Money>(R"({"minorUnits":1,"currency":"EURO"})")); }) ==
          "order.currency");
    CHECK(domainErrorCode([] {
              static_cast<void>(fromJson<OrderLine>(R"({"sku":"","quantity":1,"priceCents":1})"));
          }) == "sku.malformed");
}

} // namespace missive::ordering
