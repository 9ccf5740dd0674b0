#pragma once

#include <Application/Ordering/Query/ListOrdersQuery.hpp>
#include <Domain/Ordering/Port/OrderList.hpp>

namespace missive::ordering {

class ListOrdersQueryHandler {
public:
    explicit ListOrdersQueryHandler(const OrderList& orders) : orders_{orders} {}

    /// Throws DomainError `page.limit` or `identifier.malformed`.
    OrderPageView operator()(const ListOrdersQuery& query) const;

private:
    const OrderList& orders_;
};

} // namespace missive::ordering
