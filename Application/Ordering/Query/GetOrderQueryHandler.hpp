#pragma once

#include <Application/Ordering/Query/GetOrderQuery.hpp>
#include <Domain/Ordering/Port/OrderRepository.hpp>

namespace missive::ordering {

class GetOrderQueryHandler {
public:
    explicit GetOrderQueryHandler(const OrderRepository& orders) : orders_{orders} {}

    /// Throws OrderUnknown.
    OrderView operator()(const GetOrderQuery& query) const;

private:
    const OrderRepository& orders_;
};

} // namespace missive::ordering
