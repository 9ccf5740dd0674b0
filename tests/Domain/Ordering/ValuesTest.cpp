#include <Domain/Ordering/Currency.hpp>
#include <Domain/Ordering/CustomerId.hpp>
#include <Domain/Ordering/Money.hpp>
#include <Domain/Ordering/OrderId.hpp>
#include <Domain/Ordering/Sku.hpp>
#include <tests/support/DomainErrorCode.hpp>
#include <tests/support/mothers/MoneyMother.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace missive::ordering {

using namespace test;

TEST_CASE("the currencies of the shop are taken by their ISO code") {
    for (const std::string& code : std::vector<std::string>{"EUR", "USD", "GBP", "CHF", "JPY", "AED", "ZAR"}) {
        CHECK(Currency::fromCode(code).toString() == code);
    }
}

TEST_CASE("a text that is no known ISO code is refused as a currency") {
    for (const std::string& code : std::vector<std::string>{"EURO", "eur", "EU", "", "XXX", "E R", "€"}) {
        CAPTURE(code);
        CHECK(domainErrorCode([&] { static_cast<void>(Currency::fromCode(code)); }) == "order.currency");
    }
}

TEST_CASE("an amount reads as people write it") {
    CHECK(MoneyMother::euros(1234).toString() == "12.34 EUR");
    CHECK(MoneyMother::euros(5).toString() == "0.05 EUR");
    CHECK(MoneyMother::euros(0).toString() == "0.00 EUR");
    CHECK(MoneyMother::euros(-120).toString() == "-1.20 EUR");
    CHECK(MoneyMother::euros(INT64_MIN).toString() == "-92233720368547758.08 EUR");
    CHECK(Money{1234, Currency::fromCode("JPY")}.toString() == "1234 JPY");
}

TEST_CASE("a SKU and a customer number are short printable codes") {
    CHECK(Sku::fromString("SKU-0014").toString() == "SKU-0014");
    CHECK(CustomerId::fromString("C-01330").toString() == "C-01330");
    for (const auto& text : {std::string{}, std::string{"A B"}, std::string{"A\n"}, std::string{"ü"},
                             std::string(65, 'x'), std::string("A\0B", 3)}) {
        CAPTURE(text);
        CHECK(domainErrorCode([&] { static_cast<void>(Sku::fromString(text)); }) == "sku.malformed");
        CHECK(domainErrorCode([&] { static_cast<void>(CustomerId::fromString(text)); }) == "customer.malformed");
    }
}

TEST_CASE("an order id is a UUID") {
    CHECK(domainErrorCode([] { static_cast<void>(OrderId::fromString("4711")); }) == "identifier.malformed");
}

} // namespace missive::ordering
