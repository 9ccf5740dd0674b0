#include <Application/Invoicing/Query/GetInvoiceQueryHandler.hpp>

#include <Domain/Invoicing/InvoiceUnknown.hpp>

#include <utility>

namespace missive::invoicing {

Invoice GetInvoiceQueryHandler::operator()(const GetInvoiceQuery& query) const {
    auto invoice = invoices_.find(query.orderId);
    if (!invoice) {
        throw InvoiceUnknown{query.orderId};
    }
    return *std::move(invoice);
}

} // namespace missive::invoicing
