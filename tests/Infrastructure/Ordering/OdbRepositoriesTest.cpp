#include <tests/Infrastructure/Ordering/OdbPlace.hpp>
#include <tests/Infrastructure/Ordering/OdbRig.hpp>

#include <tests/contract/ConfirmationRepositoryContract.hpp>
#include <tests/contract/OrderListContract.hpp>
#include <tests/contract/OrderRepositoryContract.hpp>
#include <tests/contract/ReceiptRepositoryContract.hpp>
#include <tests/contract/StockRepositoryContract.hpp>
#include <tests/support/mothers/OrderMother.hpp>

#include <doctest/doctest.h>

#include <stdexcept>

namespace missive::ordering {

using namespace test;

TEST_CASE_TEMPLATE("the ODB order repository keeps the contract", Rig, OdbRig<OdbPlace>) {
    checkOrderRepositoryContract<Rig>();
}

TEST_CASE_TEMPLATE("the ODB order list keeps the contract", Rig, OdbRig<OdbPlace>) { checkOrderListContract<Rig>(); }

TEST_CASE_TEMPLATE("the ODB stock repository keeps the contract", Rig, OdbRig<OdbPlace>) {
    checkStockRepositoryContract<Rig>();
}

TEST_CASE_TEMPLATE("the ODB confirmation repository keeps the contract", Rig, OdbRig<OdbPlace>) {
    checkConfirmationRepositoryContract<Rig>();
}

TEST_CASE_TEMPLATE("the ODB receipt repository keeps the contract", Rig, OdbRig<OdbPlace>) {
    checkReceiptRepositoryContract<Rig>();
}

TEST_CASE_TEMPLATE("an order of a unit of work that failed is neither stored nor announced", Rig, OdbRig<OdbPlace>) {
    Rig rig;
    CHECK_THROWS(rig.inUnitOfWork([&] {
        rig.orders().add(OrderMother::created());
        throw std::runtime_error{"the handler failed"};
    }));
    CHECK(rig.released().empty());
    rig.inUnitOfWork([&] { CHECK_FALSE(rig.orders().find(OrderIdMother::any())); });
}

TEST_CASE_TEMPLATE("lines come back in their order", Rig, OdbRig<OdbPlace>) {
    Rig rig;
    std::vector<OrderLine> lines;
    for (int i = 0; i < 40; ++i) {
        lines.push_back(OrderLineMother::of("SKU-" + std::to_string(97 * i % 40), i + 1));
    }
    rig.inUnitOfWork([&] { rig.orders().add(OrderMother::created(lines)); });
    rig.inUnitOfWork([&] { CHECK(rig.orders().find(OrderIdMother::any())->lines() == lines); });
}

TEST_CASE_TEMPLATE("the report counts orders, all confirmations and every stock in a unit of work that only reads", Rig,
                   OdbRig<OdbPlace>) {
    Rig rig;
    rig.inUnitOfWork([&] { CHECK(rig.report().figures() == OrderFigures{0, 0, {}}); });
    rig.inUnitOfWork([&] {
        rig.orders().add(OrderMother::created());
        rig.confirmations().add({OrderIdMother::any(), CustomerMother::any().id, "It has arrived."});
        rig.confirmations().add({OrderIdMother::another(), CustomerMother::any().id, "It has arrived."});
        rig.confirmations().add({OrderIdMother::another(), CustomerMother::any().id, "It has arrived again."});
        rig.stock().save(Stock::counted(Sku::fromString("SKU-0014"), 7));
        rig.stock().save(Stock::counted(Sku::fromString("SKU-SOLDOUT"), 0));
    });
    rig.inUnitOfWork(
        [&] { CHECK(rig.report().figures() == OrderFigures{1, 3, {{"SKU-0014", 7}, {"SKU-SOLDOUT", 0}}}); },
        UnitOfWorkPurpose::Access::Read);
}

TEST_CASE_TEMPLATE("making the schema again keeps what is stored", Rig, OdbRig<OdbPlace>) {
    Rig rig;
    rig.inUnitOfWork([&] { rig.orders().add(OrderMother::created()); });
    rig.database().createSchema("ordering", orderingTables());
    rig.inUnitOfWork([&] { CHECK(rig.orders().find(OrderIdMother::any())); });
}

TEST_CASE_TEMPLATE("a repository outside a unit of work says so", Rig, OdbRig<OdbPlace>) {
    Rig rig;
    CHECK_THROWS_AS(static_cast<void>(rig.orders().find(OrderIdMother::any())), std::logic_error);
    CHECK_THROWS_AS(rig.stock().save(Stock::counted(Sku::fromString("SKU-0014"), 7)), std::logic_error);
}

} // namespace missive::ordering
