#pragma once

#include <Domain/Ordering/Order.hpp>
#include <Domain/Ordering/Published/OrderCreated.hpp>

namespace missive::invoicing {

struct IssueInvoiceOnOrderCreated {
    void operator()(const ordering::OrderCreated&) const {}
};

} // namespace missive::invoicing
