#include <Application/Ordering/Query/GetOrderQueryHandler.hpp>
#include <Application/Ordering/Query/GetOrderReportQueryHandler.hpp>
#include <Application/Ordering/Query/GetStockQueryHandler.hpp>
#include <Application/Ordering/Query/ListOrdersQueryHandler.hpp>
#include <tests/support/DomainErrorCode.hpp>
#include <tests/support/fakes/InMemoryOrderRepository.hpp>
#include <tests/support/fakes/InMemoryStockRepository.hpp>
#include <tests/support/mothers/OrderMother.hpp>

#include <doctest/doctest.h>

namespace missive::ordering {

using namespace test;

TEST_CASE("an order is shown with its lines, total and status") {
    InMemoryOrderRepository orders;
    orders.add(OrderMother::created({OrderLineMother::of("SKU-0014", 2, 150)}));
    const auto view = GetOrderQueryHandler{orders}(GetOrderQuery{OrderIdMother::any()});
    CHECK(view.orderId == OrderIdMother::any().toString());
    CHECK(view.customerId == "C-01330");
    CHECK(view.customerName == "José Peña");
    CHECK(view.currency == "EUR");
    REQUIRE(view.lines.size() == 1);
    CHECK(view.lines[0].sku == "SKU-0014");
    CHECK(view.lines[0].quantity == 2);
    CHECK(view.lines[0].priceCents == 150);
    CHECK(view.totalCents == 300);
    CHECK(view.status == "placed");
    CHECK(view.version == 1);
}

TEST_CASE("an order nobody placed cannot be shown") {
    InMemoryOrderRepository orders;
    CHECK(domainErrorCode([&] {
              static_cast<void>(GetOrderQueryHandler{orders}(GetOrderQuery{OrderIdMother::any()}));
          }) == "order.unknown");
}

TEST_CASE("the report holds the figures of the order book") {
    struct Figures final : OrderReport {
        OrderFigures figures() const override { return {3, 2, {{"SKU-0014", 7}}}; }
    } const report;
    CHECK(GetOrderReportQueryHandler{report}(GetOrderReportQuery{}) == OrderFigures{3, 2, {{"SKU-0014", 7}}});
}

TEST_CASE("the order book is read page by page until the last one, which is followed by none") {
    InMemoryOrderRepository orders;
    for (int number = 0; number < 5; ++number) {
        orders.add(Order::create(OrderId::fromString("0193e2a4-7c1e-7d2b-9f3a-00000000000" + std::to_string(number)),
                                 CustomerMother::any(), MoneyMother::euro(), OrderLineMother::three()));
    }
    const ListOrdersQueryHandler list{orders};
    const auto first = list(ListOrdersQuery{{}, 3});
    CHECK(first.orders.size() == 3);
    CHECK(first.after == first.orders.back().orderId);
    const auto last = list(ListOrdersQuery{first.after, 3});
    CHECK(last.orders.size() == 2);
    CHECK_FALSE(last.after);
    CHECK_FALSE(list(ListOrdersQuery{first.after, 2}).after);
    CHECK(list(ListOrdersQuery{}).orders.size() == 5);
}

TEST_CASE("a page of no orders, or of very many, is refused") {
    InMemoryOrderRepository orders;
    const ListOrdersQueryHandler list{orders};
    for (const int limit : {-1, 0, 101}) {
        CHECK(domainErrorCode([&] { static_cast<void>(list(ListOrdersQuery{{}, limit})); }) == "page.limit");
    }
    CHECK(domainErrorCode([&] { static_cast<void>(list(ListOrdersQuery{"7", {}})); }) == "identifier.malformed");
    CHECK(list(ListOrdersQuery{{}, 100}).orders.empty());
}

TEST_CASE("the stock of a SKU is told, and what nobody counted is unknown") {
    InMemoryStockRepository stock;
    stock.save(Stock::counted(Sku::fromString("SKU-0014"), 7));
    CHECK(GetStockQueryHandler{stock}(GetStockQuery{"SKU-0014"}).quantity == 7);
    CHECK(domainErrorCode([&] { static_cast<void>(GetStockQueryHandler{stock}(GetStockQuery{"SKU-1"})); }) ==
          "stock.unknown");
}

} // namespace missive::ordering
