#include <Application/Invoicing/EventHandler/IssueInvoiceOnOrderCreated.hpp>
#include <Application/Invoicing/Query/GetInvoiceQueryHandler.hpp>
#include <Domain/Invoicing/InvoiceUnknown.hpp>
#include <tests/contract/InvoiceRepositoryContract.hpp>
#include <tests/support/fakes/InMemoryInvoiceRepository.hpp>
#include <tests/support/mothers/OrderCreatedMother.hpp>

#include <doctest/doctest.h>

#include <limits>

namespace missive::invoicing {

namespace {

using ordering::OrderCreatedMother;
using ordering::OrderLineMother;

struct InMemoryRig {
    InMemoryInvoiceRepository repository;

    InMemoryInvoiceRepository& invoices() { return repository; }
    template <class Work> void inUnitOfWork(Work&& work) { work(); }
};

} // namespace

TEST_CASE("the in-memory invoice repository keeps the contract") { checkInvoiceRepositoryContract<InMemoryRig>(); }

TEST_CASE("a created order is invoiced over the sum of its lines") {
    InMemoryInvoiceRepository invoices;
    const auto event = OrderCreatedMother::with({OrderLineMother::of("A", 2, 150), OrderLineMother::of("B", 1, 7)});
    IssueInvoiceOnOrderCreated{invoices}(event);
    const auto id = event.orderId.toString();
    CHECK(GetInvoiceQueryHandler{invoices}({id}) == Invoice{id, "José Peña", 307, "EUR"});
}

TEST_CASE("an order that costs more than an invoice can say is not invoiced") {
    InMemoryInvoiceRepository invoices;
    constexpr auto most = std::numeric_limits<std::int64_t>::max();
    const IssueInvoiceOnOrderCreated issue{invoices};
    CHECK_THROWS_AS(issue(OrderCreatedMother::with({OrderLineMother::of("A", 2, most)})), DomainError);
    CHECK_THROWS_AS(
        issue(OrderCreatedMother::with({OrderLineMother::of("A", 1, most), OrderLineMother::of("B", 1, 1)})),
        DomainError);
    CHECK_FALSE(invoices.find(OrderCreatedMother::any().orderId.toString()));
}

TEST_CASE("an order that was never invoiced has no invoice to show") {
    const InMemoryInvoiceRepository invoices;
    CHECK_THROWS_AS(GetInvoiceQueryHandler{invoices}({"o-1"}), InvoiceUnknown);
}

} // namespace missive::invoicing
