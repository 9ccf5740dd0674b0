#pragma once

#include <tests/flow/Scratch.hpp>

#include <doctest/doctest.h>

#include <map>
#include <sstream>
#include <string>

namespace missive::test {

/// An installation of the hostile application, with the shortest lease there is.
class HostileShop : public Scratch {
public:
    explicit HostileShop(int maxRetries = 3) : Scratch{HOSTILE_PROGRAM} {
        configure("framework:\n"
                  "  messenger:\n"
                  "    failure_transport: failed\n"
                  "    default_bus: event.bus\n"
                  "    buses:\n"
                  "      command.bus: {middleware: [crash_points.command]}\n"
                  "      event.bus: {middleware: [crash_points.event]}\n"
                  "    transports:\n"
                  "      async:\n"
                  "        dsn: 'crash://default?redeliver_timeout=2'\n"
                  "        retry_strategy: {max_retries: " +
                  std::to_string(maxRetries) +
                  ", delay: 10}\n"
                  "      failed: 'crash://default?queue_name=failed&redeliver_timeout=2'\n"
                  "    routing: {'*': async}\n");
    }

    /// Imports stock and orders.
    void receive(const std::string& stock, const std::string& orders) const {
        write("stock", stock);
        write("orders", orders);
        REQUIRE(run({"stock:import", "stock"}).succeeded());
        REQUIRE(run({"order:import", "orders"}).succeeded());
    }

    Process worker(const Arguments& options = {}) const {
        Arguments arguments{"messenger:consume", "async"};
        arguments.insert(arguments.end(), options.begin(), options.end());
        return start(arguments);
    }

    /// How often each point was passed.
    std::map<std::string, int> passings(const std::string& log) const {
        std::map<std::string, int> counted;
        std::istringstream lines{read(log)};
        for (std::string line; std::getline(lines, line);) {
            ++counted[line];
        }
        return counted;
    }

    /// How often Ordering's handler has begun with this order.
    int begun(const std::string& orderId) const { return begunIn("ledger", orderId); }
    /// How often Invoicing's handler has.
    int invoicingBegun(const std::string& orderId) const { return begunIn("invoice_ledger", orderId); }

private:
    int begunIn(const std::string& file, const std::string& orderId) const {
        const auto ledger = read(file);
        int count = 0;
        for (std::size_t at = 0; (at = ledger.find(orderId, at)) != std::string::npos; ++at) {
            ++count;
        }
        return count;
    }
};

} // namespace missive::test
