#include <Domain/Ordering/Stock.hpp>

#include <Domain/Ordering/InsufficientStock.hpp>
#include <tests/support/DomainErrorCode.hpp>

#include <doctest/doctest.h>

#include <type_traits>

namespace missive::ordering {

using namespace test;

namespace {
Stock stockOf(std::int64_t pieces) { return Stock::counted(Sku::fromString("SKU-0014"), pieces); }
} // namespace

TEST_CASE("what is taken is gone") {
    auto stock = stockOf(5);
    stock.take(2);
    stock.take(3);
    CHECK(stock.pieces() == 0);
}

TEST_CASE("more than there is cannot be taken, and then nothing is") {
    auto stock = stockOf(5);
    CHECK_THROWS_AS(stock.take(6), InsufficientStock);
    CHECK(domainErrorCode([&] { stock.take(6); }) == "stock.insufficient");
    CHECK(stock.pieces() == 5);
}

TEST_CASE("trying again does not mend insufficient stock") {
    CHECK(std::is_base_of_v<Unrecoverable, InsufficientStock>);
}

TEST_CASE("a stock below nothing or beyond counting is refused") {
    CHECK(domainErrorCode([] { stockOf(-1); }) == "stock.quantity");
    CHECK(domainErrorCode([] { stockOf(Stock::mostPieces + 1); }) == "stock.quantity");
    CHECK(stockOf(0).pieces() == 0);
}

TEST_CASE("taking fewer than one piece is refused") {
    auto stock = stockOf(5);
    CHECK(domainErrorCode([&] { stock.take(0); }) == "stock.quantity");
    CHECK(domainErrorCode([&] { stock.take(INT64_MIN); }) == "stock.quantity");
    CHECK(stock.pieces() == 5);
}

} // namespace missive::ordering
