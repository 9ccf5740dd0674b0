#pragma once

#include <Application/Missive/Bus/CommandBus.hpp>
#include <Application/Missive/Bus/HandlerRegistry.hpp>
#include <Application/Missive/Bus/MessageBus.hpp>
#include <Application/Missive/Bus/QueryBus.hpp>
#include <Application/Missive/Middleware/CallHandler.hpp>
#include <Application/Ordering/Command/CreateOrderCommandHandler.hpp>
#include <Application/Ordering/Command/PayOrderCommandHandler.hpp>
#include <Application/Ordering/Command/SetStockCommandHandler.hpp>
#include <Application/Ordering/Query/GetOrderQueryHandler.hpp>
#include <Application/Ordering/Query/GetOrderReportQueryHandler.hpp>
#include <UI/Missive/Console/ConsoleApplication.hpp>
#include <UI/Ordering/OrderCreateConsoleCommand.hpp>
#include <UI/Ordering/OrderImportConsoleCommand.hpp>
#include <UI/Ordering/OrderPayConsoleCommand.hpp>
#include <UI/Ordering/OrderReportConsoleCommand.hpp>
#include <UI/Ordering/OrderShowConsoleCommand.hpp>
#include <UI/Ordering/StockImportConsoleCommand.hpp>
#include <tests/support/fakes/InMemoryOrderRepository.hpp>
#include <tests/support/fakes/InMemoryStockRepository.hpp>

#include <memory>
#include <sstream>
#include <string>
#include <vector>

namespace missive::ordering {

/// The context's console commands on string streams, with buses and repositories in memory.
class OrderingConsole {
public:
    OrderingConsole() {
        commandHandlers.add("create", CreateOrderCommandHandler{orders});
        commandHandlers.add("pay", PayOrderCommandHandler{orders});
        commandHandlers.add("stock", SetStockCommandHandler{stock});
        commandHandlers.freeze();
        queryHandlers.add("order", GetOrderQueryHandler{orders});
        queryHandlers.add("report", GetOrderReportQueryHandler{report});
        queryHandlers.freeze();
    }

    /// Runs one line; `out` and `err` hold what it said.
    int run(const std::vector<std::string>& line, const std::string& typed = "") {
        std::istringstream standardInput{typed};
        std::ostringstream standardOutput;
        std::ostringstream standardError;
        ConsoleApplication application{"shop", "1", ConsoleStreams{standardInput, standardOutput, standardError}};
        application.add(std::make_unique<OrderCreateConsoleCommand>(commands));
        application.add(std::make_unique<OrderImportConsoleCommand>(commands, clock));
        application.add(std::make_unique<OrderPayConsoleCommand>(commands, queries));
        application.add(std::make_unique<OrderReportConsoleCommand>(queries, [] { return std::int64_t{57}; }));
        application.add(std::make_unique<OrderShowConsoleCommand>(queries));
        application.add(std::make_unique<StockImportConsoleCommand>(commands, clock));
        const int exitCode = application.run(line);
        out = standardOutput.str();
        err = standardError.str();
        return exitCode;
    }

    InMemoryOrderRepository orders;
    InMemoryStockRepository stock;
    std::string out;
    std::string err;

private:
    struct Figures final : OrderReport {
        OrderFigures figures() const override { return {3, 2, {{"SKU-0014", 7}}}; }
    };
    struct StoppedClock final : Clock {
        TimePoint now() const override { return {}; }
        std::chrono::nanoseconds elapsed() const override { return {}; }
    };

    Figures report;
    StoppedClock clock;
    HandlerRegistry commandHandlers;
    HandlerRegistry queryHandlers;
    MessageBus commandBus{"command.bus", {std::make_shared<CallHandler>(commandHandlers)}};
    MessageBus queryBus{"query.bus", {std::make_shared<CallHandler>(queryHandlers)}};
    CommandBus commands{commandBus};
    QueryBus queries{queryBus};
};

} // namespace missive::ordering
