#include <UI/Invoicing/InvoicingWiring.hpp>

#include <Application/Invoicing/EventHandler/IssueInvoiceOnOrderCreated.hpp>
#include <Application/Invoicing/Query/GetInvoiceQueryHandler.hpp>
#include <Infrastructure/Invoicing/InvoicingMessages.hpp>
#include <Infrastructure/Invoicing/OdbInvoiceRepository.hpp>
#include <UI/Missive/App.hpp>

namespace missive::invoicing {

void wireInvoicing(App& app) {
    app.schema("invoicing", {"invoicing_invoice"});
    auto& invoices = app.make<OdbInvoiceRepository>(app.database());

    app.query(GetInvoiceQueryHandler{invoices});
    app.event("invoicing.issue_invoice", IssueInvoiceOnOrderCreated{invoices});

    app.consoleQuery<GetInvoiceQuery>("invoice:show", "Show the invoice of an order");
}

} // namespace missive::invoicing
