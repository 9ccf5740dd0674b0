#pragma once

#include <Domain/Ordering/Port/StockRepository.hpp>

namespace missive {
class OdbUnitOfWork;
}

namespace missive::ordering {

/// Stock in the table `ordering_stock`. Works inside the calling thread's unit of work and throws std::logic_error
/// outside one. Safe to use from any thread; the unit of work must outlive it.
class OdbStockRepository final : public StockRepository {
public:
    explicit OdbStockRepository(OdbUnitOfWork& unitOfWork) : unitOfWork_{unitOfWork} {}

    void save(const Stock& stock) override;
    std::optional<Stock> find(const Sku& sku) const override;

private:
    OdbUnitOfWork& unitOfWork_;
};

} // namespace missive::ordering
