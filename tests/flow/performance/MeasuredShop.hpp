#pragma once

#include <tests/flow/http/ServedShop.hpp>

#include <string>

namespace missive::test {

/// The shipped application, measured.
struct MeasuredShop {
    explicit MeasuredShop(const std::string& performance, const std::string& metricsDsn = "")
        : shop{{{"APP_ENV", "prod"}}} {
        shop.scratch.write("config/packages/prod/nowo_performance.yaml", performance);
        if (!metricsDsn.empty()) {
            shop.scratch.configure("framework: {messenger: {failure_transport: failed, transports: {async: "
                                   "'doctrine://default', metrics: '" +
                                   metricsDsn +
                                   "', failed: 'doctrine://default?queue_name=failed'}, routing: {'ordering.*': async, "
                                   "'performance.*': metrics}}}\n");
        }
    }

    std::int64_t count(const std::string& table, const std::string& condition = "1 = 1") const {
        return shop.scratch.database().number("SELECT COUNT(*) FROM " + table + " WHERE " + condition);
    }
    std::int64_t samples(const std::string& route) const {
        return count("sqlite_master", "name = 'routes_data'") == 0
                   ? 0
                   : shop.scratch.database().number("SELECT COALESCE(SUM(samples), 0) FROM routes_data WHERE name = ?",
                                                    {route});
    }
    void ask(int times) const {
        for (int i = 0; i < times; ++i) {
            CHECK(shop.ask("GET /stock/MUG-BLUE").status == 404);
        }
    }
    Finished perf(const Scratch::Arguments& arguments) const { return shop.scratch.run(arguments); }
    Process consume(const std::string& transport) const {
        return shop.scratch.start({"messenger:consume", transport, "-vv"});
    }

    ServedShop shop;
};

} // namespace missive::test
