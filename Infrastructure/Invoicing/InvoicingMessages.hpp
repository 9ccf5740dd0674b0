#pragma once

#include <Application/Invoicing/Query/GetInvoiceQuery.hpp>

#include <boost/describe/class.hpp>

namespace missive::invoicing {

// What the context is asked and answers on the console: the names below are those of its arguments and of its JSON.

BOOST_DESCRIBE_STRUCT(Invoice, (), (orderId, customerName, amountCents, currency))
BOOST_DESCRIBE_STRUCT(GetInvoiceQuery, (), (orderId))

} // namespace missive::invoicing
