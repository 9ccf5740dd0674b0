#pragma once

#include <Domain/Ordering/Port/OrderRepository.hpp>

namespace missive {
class OdbUnitOfWork;
}

namespace missive::ordering {

/// Orders in the tables `ordering_order` and `ordering_order_line`. Works inside the calling thread's unit of work and
/// throws std::logic_error outside one. A lost race over the same order is a ConcurrencyConflict. Safe to use from any
/// thread; the unit of work must outlive it.
class OdbOrderRepository final : public OrderRepository {
public:
    explicit OdbOrderRepository(OdbUnitOfWork& unitOfWork) : unitOfWork_{unitOfWork} {}

    void add(Order order) override;
    void save(Order order) override;
    std::optional<Order> find(const OrderId& id) const override;

private:
    OdbUnitOfWork& unitOfWork_;
};

} // namespace missive::ordering
