#include <Application/Ordering/EventHandler/SendConfirmationOnOrderCreated.hpp>
#include <Application/Ordering/EventHandler/UpdateStockOnOrderCreated.hpp>
#include <Application/Ordering/EventHandler/WriteReceiptOnPaymentReceived.hpp>
#include <Domain/Ordering/InsufficientStock.hpp>
#include <tests/support/fakes/InMemoryConfirmationRepository.hpp>
#include <tests/support/fakes/InMemoryReceiptRepository.hpp>
#include <tests/support/fakes/InMemoryStockRepository.hpp>
#include <tests/support/mothers/OrderCreatedMother.hpp>

#include <doctest/doctest.h>

namespace missive::ordering {

TEST_CASE("a created order is confirmed to its customer with the total") {
    InMemoryConfirmationRepository confirmations;
    SendConfirmationOnOrderCreated{confirmations}(OrderCreatedMother::with({OrderLineMother::of("A", 2, 150)}));
    const auto confirmation = confirmations.find(OrderIdMother::any()).value();
    CHECK(confirmation.recipient == CustomerMother::any().id);
    CHECK(confirmation.text == "Dear José Peña, your order over 3.00 EUR has arrived.");
}

TEST_CASE("a payment is answered with a receipt over the amount") {
    InMemoryReceiptRepository receipts;
    WriteReceiptOnPaymentReceived{receipts}(PaymentReceived{OrderIdMother::any(), MoneyMother::euros(300)});
    CHECK(receipts.find(OrderIdMother::any())->amount == MoneyMother::euros(300));
}

namespace {
struct Shelf {
    InMemoryStockRepository stock;

    void put(const char* sku, std::int64_t pieces) { stock.save(Stock::counted(Sku::fromString(sku), pieces)); }
    std::int64_t pieces(const char* sku) { return stock.find(Sku::fromString(sku)).value().pieces(); }
};
} // namespace

TEST_CASE("what was ordered leaves the stock, several lines of one SKU together") {
    Shelf shelf;
    shelf.put("A", 10);
    shelf.put("B", 10);
    UpdateStockOnOrderCreated{shelf.stock}(OrderCreatedMother::with(
        {OrderLineMother::of("A", 2), OrderLineMother::of("B", 10), OrderLineMother::of("A", 3)}));
    CHECK(shelf.pieces("A") == 5);
    CHECK(shelf.pieces("B") == 0);
}

TEST_CASE("when one line cannot be served no line is") {
    Shelf shelf;
    shelf.put("A", 10);
    shelf.put("B", 1);
    CHECK_THROWS_AS(UpdateStockOnOrderCreated{shelf.stock}(
                        OrderCreatedMother::with({OrderLineMother::of("A", 2), OrderLineMother::of("B", 2)})),
                    InsufficientStock);
    CHECK(shelf.pieces("A") == 10);
    CHECK(shelf.pieces("B") == 1);
}

TEST_CASE("two lines of one SKU that exceed the stock only together are not served") {
    Shelf shelf;
    shelf.put("A", 4);
    CHECK_THROWS_AS(UpdateStockOnOrderCreated{shelf.stock}(
                        OrderCreatedMother::with({OrderLineMother::of("A", 2), OrderLineMother::of("A", 3)})),
                    InsufficientStock);
    CHECK(shelf.pieces("A") == 4);
}

TEST_CASE("a SKU nobody counted is out of stock") {
    Shelf shelf;
    CHECK_THROWS_AS(UpdateStockOnOrderCreated{shelf.stock}(OrderCreatedMother::any()), InsufficientStock);
}

} // namespace missive::ordering
