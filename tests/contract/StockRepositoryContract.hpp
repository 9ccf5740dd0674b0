#pragma once

#include <Domain/Ordering/Port/StockRepository.hpp>

#include <doctest/doctest.h>

namespace missive::ordering {

/// What every StockRepository does. The rig has `stock()` and `inUnitOfWork(callable)`.
template <class Rig> void checkStockRepositoryContract() {
    Rig rig;
    StockRepository& stock = rig.stock();
    const auto sku = Sku::fromString("SKU-0014");
    rig.inUnitOfWork([&] { stock.save(Stock::counted(sku, 7)); });

    SUBCASE("a stock is found as it was saved") {
        rig.inUnitOfWork([&] { CHECK(stock.find(sku) == Stock::counted(sku, 7)); });
    }
    SUBCASE("the stock of a SKU nobody counted is not found") {
        rig.inUnitOfWork([&] { CHECK_FALSE(stock.find(Sku::fromString("SKU-0015"))); });
    }
    SUBCASE("saving again replaces what was known") {
        rig.inUnitOfWork([&] { stock.save(Stock::counted(sku, 3)); });
        rig.inUnitOfWork([&] { CHECK(stock.find(sku)->pieces() == 3); });
    }
    SUBCASE("a stock that was found, changed and saved is found changed") {
        rig.inUnitOfWork([&] {
            auto found = stock.find(sku).value();
            found.take(2);
            stock.save(found);
        });
        rig.inUnitOfWork([&] { CHECK(stock.find(sku)->pieces() == 5); });
    }
}

} // namespace missive::ordering
