#include <Application/Ordering/Query/GetOrderQueryHandler.hpp>
#include <Application/Ordering/Query/GetOrderReportQueryHandler.hpp>
#include <tests/support/DomainErrorCode.hpp>
#include <tests/support/fakes/InMemoryOrderRepository.hpp>
#include <tests/support/mothers/OrderMother.hpp>

#include <doctest/doctest.h>

namespace missive::ordering {

using namespace test;

TEST_CASE("an order is shown with its lines, total and status") {
    InMemoryOrderRepository orders;
    orders.add(OrderMother::created({OrderLineMother::of("SKU-0014", 2, 150)}));
    const auto view = GetOrderQueryHandler{orders}(GetOrderQuery{OrderIdMother::any().toString()});
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
}

TEST_CASE("an order nobody placed cannot be shown") {
    InMemoryOrderRepository orders;
    CHECK(domainErrorCode([&] {
              static_cast<void>(GetOrderQueryHandler{orders}(GetOrderQuery{OrderIdMother::any().toString()}));
          }) == "order.unknown");
}

TEST_CASE("the report holds the figures of the order book") {
    struct Figures final : OrderReport {
        OrderFigures figures() const override { return {3, 2, {{"SKU-0014", 7}}}; }
    } const report;
    CHECK(GetOrderReportQueryHandler{report}(GetOrderReportQuery{}) == OrderFigures{3, 2, {{"SKU-0014", 7}}});
}

} // namespace missive::ordering
