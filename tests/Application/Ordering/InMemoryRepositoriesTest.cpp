#include <tests/contract/ConfirmationRepositoryContract.hpp>
#include <tests/contract/OrderListContract.hpp>
#include <tests/contract/OrderRepositoryContract.hpp>
#include <tests/contract/ReceiptRepositoryContract.hpp>
#include <tests/contract/StockRepositoryContract.hpp>
#include <tests/support/fakes/InMemoryConfirmationRepository.hpp>
#include <tests/support/fakes/InMemoryOrderRepository.hpp>
#include <tests/support/fakes/InMemoryReceiptRepository.hpp>
#include <tests/support/fakes/InMemoryStockRepository.hpp>

#include <doctest/doctest.h>

namespace missive::ordering {

namespace {

class InMemoryRig {
public:
    InMemoryOrderRepository& orders() { return orders_; }
    InMemoryOrderRepository& list() { return orders_; }
    InMemoryStockRepository& stock() { return stock_; }
    InMemoryConfirmationRepository& confirmations() { return confirmations_; }
    InMemoryReceiptRepository& receipts() { return receipts_; }
    const std::vector<Order::Event>& released() const { return orders_.released(); }

    template <class Work> void inUnitOfWork(Work&& work) { work(); }

private:
    InMemoryOrderRepository orders_;
    InMemoryStockRepository stock_;
    InMemoryConfirmationRepository confirmations_;
    InMemoryReceiptRepository receipts_;
};

} // namespace

TEST_CASE("the in-memory order repository keeps the contract") { checkOrderRepositoryContract<InMemoryRig>(); }

TEST_CASE("the in-memory order list keeps the contract") { checkOrderListContract<InMemoryRig>(); }

TEST_CASE("the in-memory stock repository keeps the contract") { checkStockRepositoryContract<InMemoryRig>(); }

TEST_CASE("the in-memory confirmation repository keeps the contract") {
    checkConfirmationRepositoryContract<InMemoryRig>();
}

TEST_CASE("the in-memory receipt repository keeps the contract") { checkReceiptRepositoryContract<InMemoryRig>(); }

} // namespace missive::ordering
