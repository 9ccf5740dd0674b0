#include <UI/Ordering/OrderingWiring.hpp>

#include <Application/Ordering/Command/CreateOrderCommandHandler.hpp>
#include <Application/Ordering/Command/PayOrderCommandHandler.hpp>
#include <Application/Ordering/Command/SetStockCommandHandler.hpp>
#include <Application/Ordering/EventHandler/SendConfirmationOnOrderCreated.hpp>
#include <Application/Ordering/EventHandler/UpdateStockOnOrderCreated.hpp>
#include <Application/Ordering/EventHandler/WriteReceiptOnPaymentReceived.hpp>
#include <Application/Ordering/Query/GetOrderQueryHandler.hpp>
#include <Application/Ordering/Query/GetOrderReportQueryHandler.hpp>
#include <Application/Ordering/Query/GetStockQueryHandler.hpp>
#include <Application/Ordering/Query/ListOrdersQueryHandler.hpp>
#include <Infrastructure/Ordering/OdbConfirmationRepository.hpp>
#include <Infrastructure/Ordering/OdbOrderList.hpp>
#include <Infrastructure/Ordering/OdbOrderReport.hpp>
#include <Infrastructure/Ordering/OdbOrderRepository.hpp>
#include <Infrastructure/Ordering/OdbReceiptRepository.hpp>
#include <Infrastructure/Ordering/OdbStockRepository.hpp>
#include <Infrastructure/Ordering/OrderingMessages.hpp>
#include <Infrastructure/Ordering/OrderingTables.hpp>
#include <UI/Missive/App.hpp>
#include <UI/Missive/Http/HttpRoutes.hpp>
#include <UI/Ordering/OrderCreateConsoleCommand.hpp>
#include <UI/Ordering/OrderEvents.hpp>
#include <UI/Ordering/OrderImportConsoleCommand.hpp>
#include <UI/Ordering/OrderPayConsoleCommand.hpp>
#include <UI/Ordering/OrderReportConsoleCommand.hpp>
#include <UI/Ordering/OrderShowConsoleCommand.hpp>
#include <UI/Ordering/StockImportConsoleCommand.hpp>

namespace missive::ordering {

void wireOrdering(App& app) {
    app.schema("ordering", orderingTables());
    auto& orders = app.make<OdbOrderRepository>(app.database());
    auto& stock = app.make<OdbStockRepository>(app.database());
    auto& confirmations = app.make<OdbConfirmationRepository>(app.database());
    auto& receipts = app.make<OdbReceiptRepository>(app.database());
    auto& list = app.make<OdbOrderList>(app.database());
    auto& report = app.make<OdbOrderReport>(app.database());

    app.message<OrderCreated>("ordering.order_created");
    app.message<PaymentReceived>("ordering.payment_received");

    app.command(CreateOrderCommandHandler{orders});
    app.command(PayOrderCommandHandler{orders});
    app.command(SetStockCommandHandler{stock});
    app.query(GetOrderQueryHandler{orders});
    app.query(GetOrderReportQueryHandler{report});
    app.query(GetStockQueryHandler{stock});
    app.query(ListOrdersQueryHandler{list});
    app.event("ordering.send_confirmation", SendConfirmationOnOrderCreated{confirmations});
    app.event("ordering.update_stock", UpdateStockOnOrderCreated{stock});
    app.event("ordering.write_receipt", WriteReceiptOnPaymentReceived{receipts});

    app.console<OrderCreateConsoleCommand>(app.commands());
    app.console<OrderPayConsoleCommand>(app.commands(), app.queries());
    app.console<OrderShowConsoleCommand>(app.queries());
    app.console<OrderImportConsoleCommand>(app.commands(), app.clock());
    app.console<OrderReportConsoleCommand>(app.queries(), [&app] { return app.failedMessages(); });
    app.console<StockImportConsoleCommand>(app.commands(), app.clock());

    auto& http = app.feature<HttpRoutes>();
    http.route<CreateOrderCommand>("POST /orders").created("/orders/{orderId}").idempotent().permission("orders.write");
    http.route<PayOrderCommand>("POST /orders/{orderId}/payment")
        .ifMatch(&PayOrderCommand::expectedVersion)
        .idempotent()
        .permission("orders.write");
    http.route<GetOrderQuery>("GET /orders/{orderId}").etag(&OrderView::version).permission("orders.read");
    http.events("GET /orders/{orderId}/events", OrderEvents{app.queries()}).permission("orders.read");
    http.route<ListOrdersQuery>("GET /orders").permission("orders.read");
    http.route<GetOrderReportQuery>("GET /report").permission("orders.read");
    http.route<SetStockCommand>("PUT /stock/{sku}").permission("stock.write");
    http.route<GetStockQuery>("GET /stock/{sku}").permission("stock.read");
    http.status("order.paid", 409);
}

} // namespace missive::ordering
