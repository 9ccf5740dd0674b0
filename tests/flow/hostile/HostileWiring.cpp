#include <tests/flow/hostile/HostileWiring.hpp>

#include <Application/Invoicing/EventHandler/IssueInvoiceOnOrderCreated.hpp>
#include <Application/Ordering/Command/CreateOrderCommandHandler.hpp>
#include <Application/Ordering/Command/SetStockCommandHandler.hpp>
#include <Application/Ordering/EventHandler/SendConfirmationOnOrderCreated.hpp>
#include <Application/Ordering/EventHandler/UpdateStockOnOrderCreated.hpp>
#include <Application/Ordering/EventHandler/WriteReceiptOnPaymentReceived.hpp>
#include <Application/Ordering/Query/GetOrderReportQueryHandler.hpp>
#include <Infrastructure/Invoicing/OdbInvoiceRepository.hpp>
#include <Infrastructure/Missive/Codec/JsonMessageCodec.hpp>
#include <Infrastructure/Missive/Codec/MessageTypes.hpp>
#include <Infrastructure/Missive/Transport/Sqlite/SqliteTransportFactory.hpp>
#include <Infrastructure/Ordering/OdbConfirmationRepository.hpp>
#include <Infrastructure/Ordering/OdbOrderReport.hpp>
#include <Infrastructure/Ordering/OdbOrderRepository.hpp>
#include <Infrastructure/Ordering/OdbReceiptRepository.hpp>
#include <Infrastructure/Ordering/OdbStockRepository.hpp>
#include <Infrastructure/Ordering/OrderingMessages.hpp>
#include <Infrastructure/Ordering/OrderingTables.hpp>
#include <UI/Missive/App.hpp>
#include <UI/Ordering/OrderImportConsoleCommand.hpp>
#include <UI/Ordering/OrderReportConsoleCommand.hpp>
#include <UI/Ordering/StockImportConsoleCommand.hpp>
#include <tests/flow/hostile/CrashPointMiddleware.hpp>
#include <tests/flow/hostile/CrashPointsConsoleCommand.hpp>
#include <tests/flow/hostile/CrashingTransportFactory.hpp>
#include <tests/flow/hostile/Ledger.hpp>
#include <tests/flow/hostile/Misbehaviour.hpp>

#include <stdexcept>
#include <string_view>

namespace missive::test {

namespace {

using namespace ordering;

std::shared_ptr<TransportFactory> sqliteTransports(App& app) {
    auto& types = app.make<MessageTypes>();
    types.registerMessage<OrderCreated>("ordering.order_created");
    types.registerMessage<PaymentReceived>("ordering.payment_received");
    const auto path = app.configuration().databaseUrl.substr(std::string_view{"sqlite:///"}.size());
    return std::make_shared<SqliteTransportFactory>(path, dynamic_cast<SqliteSession*>(&app.database()),
                                                    app.make<JsonMessageCodec>(types), app.clock(), app.ids());
}

/// Calls a handler of OrderCreated the way a hostile world would let it run.
template <class Handler> auto misbehaving(std::string name, Handler handler, const CrashPoints& points) {
    return [name = std::move(name), handler, &points, ledger = Ledger{"ledger"}](const OrderCreated& event) {
        const int nth = ledger.begin(name, event.orderId.toString());
        const Misbehaviour misbehaviour{event.customerName};
        misbehaviour.beforeWriting(nth);
        points.pass("handler.before_write");
        handler(event);
        points.pass("handler.after_write");
        misbehaviour.afterWriting(nth);
    };
}

auto creating(OrderRepository& orders, const CrashPoints& points) {
    return [&points, create = CreateOrderCommandHandler{orders}](const CreateOrderCommand& command) {
        create(command);
        points.pass("command.after_write");
        if (Misbehaviour{command.customerName}.asks("throw-after-save")) {
            throw std::runtime_error{"The command fails after it has saved."};
        }
    };
}

/// Raises an event of its own and, when it is asked to, fails after that.
auto paying(OrderRepository& orders) {
    return [&orders](const OrderCreated& event) {
        const Misbehaviour misbehaviour{event.customerName};
        if (!misbehaviour.asks("pay") && !misbehaviour.asks("pay-then-throw")) {
            return;
        }
        auto order = orders.find(event.orderId).value();
        order.receivePayment(order.total());
        orders.save(std::move(order));
        if (misbehaviour.asks("pay-then-throw")) {
            throw std::runtime_error{"The handler fails after it has saved."};
        }
    };
}

/// Invoicing's handler, with a ledger of its own.
auto issuing(invoicing::InvoiceRepository& invoices) {
    return [issue = invoicing::IssueInvoiceOnOrderCreated{invoices},
            ledger = Ledger{"invoice_ledger"}](const OrderCreated& event) {
        const int nth = ledger.begin("issue_invoice", event.orderId.toString());
        issue(event);
        Misbehaviour{event.customerName}.afterInvoicing(nth);
    };
}

} // namespace

void wireHostileOrdering(App& app, const CrashPoints& points) {
    app.transports(std::make_shared<CrashingTransportFactory>(sqliteTransports(app), points));
    app.middleware("crash_points.command",
                   std::make_shared<CrashPointMiddleware>(points, "command.before_handler", "command.after_commit"));
    app.middleware("crash_points.event",
                   std::make_shared<CrashPointMiddleware>(points, "handler.before", "handler.after_commit"));

    app.schema("ordering", orderingTables());
    app.schema("invoicing", {"invoicing_invoice"});
    auto& orders = app.make<OdbOrderRepository>(app.database());
    auto& stock = app.make<OdbStockRepository>(app.database());
    auto& confirmations = app.make<OdbConfirmationRepository>(app.database());
    auto& receipts = app.make<OdbReceiptRepository>(app.database());
    auto& report = app.make<OdbOrderReport>(app.database());

    app.message<OrderCreated>("ordering.order_created");
    app.message<PaymentReceived>("ordering.payment_received");
    app.command(creating(orders, points));
    app.command(SetStockCommandHandler{stock});
    app.query(GetOrderReportQueryHandler{report});
    app.event("hostile.pay", paying(orders));
    app.event("ordering.send_confirmation", SendConfirmationOnOrderCreated{confirmations});
    app.event("ordering.update_stock", misbehaving("update_stock", UpdateStockOnOrderCreated{stock}, points));
    app.event("ordering.write_receipt", WriteReceiptOnPaymentReceived{receipts});
    app.event("invoicing.issue_invoice", issuing(app.make<invoicing::OdbInvoiceRepository>(app.database())));

    app.console<OrderImportConsoleCommand>(app.commands(), app.clock());
    app.console<OrderReportConsoleCommand>(app.queries(), [&app] { return app.failedMessages(); });
    app.console<StockImportConsoleCommand>(app.commands(), app.clock());
    app.console<CrashPointsConsoleCommand>();
}

} // namespace missive::test
