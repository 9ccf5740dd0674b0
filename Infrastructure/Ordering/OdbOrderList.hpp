#pragma once

#include <Domain/Ordering/Port/OrderList.hpp>

namespace missive {
class OdbUnitOfWork;
}

namespace missive::ordering {

/// Reads `ordering_order` by its key, inside the calling thread's unit of work; throws std::logic_error outside one.
/// Safe to use from any thread; the unit of work must outlive it.
class OdbOrderList final : public OrderList {
public:
    explicit OdbOrderList(OdbUnitOfWork& unitOfWork) : unitOfWork_{unitOfWork} {}

    std::vector<OrderSummary> page(const std::optional<OrderId>& after, std::size_t most) const override;

private:
    OdbUnitOfWork& unitOfWork_;
};

} // namespace missive::ordering
