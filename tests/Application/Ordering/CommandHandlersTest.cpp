#include <Application/Ordering/Command/CreateOrderCommandHandler.hpp>
#include <Application/Ordering/Command/PayOrderCommandHandler.hpp>
#include <Application/Ordering/Command/SetStockCommandHandler.hpp>
#include <tests/support/DomainErrorCode.hpp>
#include <tests/support/fakes/InMemoryOrderRepository.hpp>
#include <tests/support/fakes/InMemoryStockRepository.hpp>
#include <tests/support/mothers/CreateOrderCommandMother.hpp>
#include <tests/support/mothers/OrderMother.hpp>

#include <doctest/doctest.h>

namespace missive::ordering {

using namespace test;

TEST_CASE("creating an order stores it and announces it") {
    InMemoryOrderRepository orders;
    CreateOrderCommandHandler{orders}(CreateOrderCommandMother::any());
    CHECK(orders.find(OrderIdMother::any())->total() == MoneyMother::euros(2500));
    CHECK(std::get<OrderCreated>(orders.released().at(0)).customerName == "José Peña");
}

TEST_CASE("an order that cannot be is refused with the code of the broken rule and stores nothing") {
    auto currency = CreateOrderCommandMother::any();
    currency.currency = "EURO";
    auto id = CreateOrderCommandMother::any();
    id.orderId = "17";
    auto customer = CreateOrderCommandMother::any();
    customer.customerId = "";
    InMemoryOrderRepository orders;
    const auto codeOf = [&](const CreateOrderCommand& command) {
        return domainErrorCode([&] { CreateOrderCommandHandler{orders}(command); });
    };
    CHECK(codeOf(currency) == "order.currency");
    CHECK(codeOf(id) == "identifier.malformed");
    CHECK(codeOf(customer) == "customer.malformed");
    CHECK(codeOf(CreateOrderCommandMother::with({})) == "order.empty");
    CHECK(codeOf(CreateOrderCommandMother::with({CreateOrderLine{"SKU-1", 0, 100}})) == "order.quantity");
    CHECK(codeOf(CreateOrderCommandMother::with({CreateOrderLine{"", 1, 100}})) == "sku.malformed");
    CHECK_FALSE(orders.find(OrderIdMother::any()));
    CHECK(orders.released().empty());
}

TEST_CASE("an order that exists is a duplicate") {
    InMemoryOrderRepository orders;
    CreateOrderCommandHandler{orders}(CreateOrderCommandMother::any());
    CHECK(domainErrorCode([&] { CreateOrderCommandHandler{orders}(CreateOrderCommandMother::any()); }) ==
          "order.duplicate");
}

TEST_CASE("paying an order stores it as paid and announces the payment") {
    InMemoryOrderRepository orders;
    CreateOrderCommandHandler{orders}(CreateOrderCommandMother::any());
    PayOrderCommandHandler{orders}(PayOrderCommand{OrderIdMother::any(), 2500, "EUR"});
    CHECK(orders.find(OrderIdMother::any())->status() == OrderStatus::Paid);
    CHECK(std::get<PaymentReceived>(orders.released().at(1)).amount == MoneyMother::euros(2500));
}

TEST_CASE("an order that has moved on is not paid by whoever expects its old version") {
    InMemoryOrderRepository orders;
    CreateOrderCommandHandler{orders}(CreateOrderCommandMother::any());
    const auto id = OrderIdMother::any();
    CHECK_THROWS_AS(PayOrderCommandHandler{orders}(PayOrderCommand{id, 2500, "EUR", 2}), ConcurrencyConflict);
    CHECK(orders.find(OrderIdMother::any())->status() == OrderStatus::Placed);
    PayOrderCommandHandler{orders}(PayOrderCommand{id, 2500, "EUR", 1});
    CHECK(orders.find(OrderIdMother::any())->status() == OrderStatus::Paid);
}

TEST_CASE("an order nobody placed cannot be paid") {
    InMemoryOrderRepository orders;
    CHECK(domainErrorCode([&] {
              PayOrderCommandHandler{orders}(PayOrderCommand{OrderIdMother::any(), 2500, "EUR"});
          }) == "order.unknown");
}

TEST_CASE("telling the stock twice does not double it") {
    InMemoryStockRepository stock;
    SetStockCommandHandler{stock}(SetStockCommand{"SKU-0014", 7});
    SetStockCommandHandler{stock}(SetStockCommand{"SKU-0014", 7});
    CHECK(stock.find(Sku::fromString("SKU-0014"))->pieces() == 7);
}

TEST_CASE("an impossible stock is refused") {
    InMemoryStockRepository stock;
    CHECK(domainErrorCode([&] { SetStockCommandHandler{stock}(SetStockCommand{"SKU-0014", -1}); }) == "stock.quantity");
    CHECK(domainErrorCode([&] { SetStockCommandHandler{stock}(SetStockCommand{"", 1}); }) == "sku.malformed");
}

} // namespace missive::ordering
