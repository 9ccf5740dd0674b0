#include <Application/Invoicing/EventHandler/IssueInvoiceOnOrderCreated.hpp>

#include <Domain/Missive/DomainError.hpp>

namespace missive::invoicing {

void IssueInvoiceOnOrderCreated::operator()(const ordering::OrderCreated& event) const {
    std::int64_t total = 0;
    for (const auto& line : event.lines) {
        std::int64_t price = 0;
        if (__builtin_mul_overflow(line.quantity, line.priceCents, &price) ||
            __builtin_add_overflow(total, price, &total)) {
            throw DomainError{"invoice.amount",
                              "The order " + event.orderId.toString() + " costs more than an invoice can say."};
        }
    }
    invoices_.add({event.orderId.toString(), event.customerName, total, event.currency.toString()});
}

} // namespace missive::invoicing
