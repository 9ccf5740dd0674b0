#pragma once

#include <Domain/Ordering/Stock.hpp>

#include <optional>

namespace missive::ordering {

/// Keeps how many pieces there are of each SKU.
class StockRepository {
public:
    virtual ~StockRepository() = default;

    /// Stores the stock of its SKU, known before or not.
    virtual void save(const Stock& stock) = 0;

    virtual std::optional<Stock> find(const Sku& sku) const = 0;
};

} // namespace missive::ordering
