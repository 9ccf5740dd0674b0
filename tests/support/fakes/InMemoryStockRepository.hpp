#pragma once

#include <Domain/Ordering/Port/StockRepository.hpp>

#include <map>

namespace missive::ordering {

class InMemoryStockRepository final : public StockRepository {
public:
    void save(const Stock& stock) override { stock_.insert_or_assign(stock.sku(), stock); }

    std::optional<Stock> find(const Sku& sku) const override {
        const auto known = stock_.find(sku);
        return known == stock_.end() ? std::nullopt : std::optional{known->second};
    }

private:
    std::map<Sku, Stock> stock_;
};

} // namespace missive::ordering
