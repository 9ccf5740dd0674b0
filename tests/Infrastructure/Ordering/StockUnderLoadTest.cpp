#include <tests/Infrastructure/Ordering/InPostgresDatabase.hpp>
#include <tests/Infrastructure/Ordering/OdbRig.hpp>
#include <tests/support/SilentUnitOfWorkListener.hpp>

#include <Application/Ordering/EventHandler/UpdateStockOnOrderCreated.hpp>
#include <tests/support/mothers/OrderCreatedMother.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <thread>
#include <vector>

namespace missive::ordering {

using namespace test;

TEST_CASE("handlers that take from the same stock at once lose nothing and do not get in each other's way") {
    constexpr int threads = 4;
    constexpr int each = 50;
    OdbRig<InPostgresDatabase> rig;
    const auto first = Sku::fromString("SKU-0001");
    const auto second = Sku::fromString("SKU-0002");
    rig.inUnitOfWork([&] {
        rig.stock().save(Stock::counted(first, 1000));
        rig.stock().save(Stock::counted(second, 1000));
    });
    std::vector<std::thread> workers;
    for (int t = 0; t < threads; ++t) {
        workers.emplace_back([&, t] {
            auto event = OrderCreatedMother::any();
            event.lines = {{first, 1, 100}, {second, 2, 100}};
            if (t % 2 == 1) {
                std::ranges::reverse(event.lines);
            }
            SilentUnitOfWorkListener listener;
            const UpdateStockOnOrderCreated handler{rig.stock()};
            for (int i = 0; i < each; ++i) {
                rig.unitOfWork().run({}, listener, [&] { handler(event); });
            }
        });
    }
    for (auto& worker : workers) {
        worker.join();
    }
    rig.inUnitOfWork(
        [&] {
            CHECK(rig.stock().find(first)->pieces() == 1000 - threads * each);
            CHECK(rig.stock().find(second)->pieces() == 1000 - 2 * threads * each);
        },
        UnitOfWorkPurpose::Access::Read);
}

} // namespace missive::ordering
