#pragma once

#include <Application/Missive/UnitOfWork/BoundUnitOfWork.hpp>
#include <Domain/Missive/Port/Clock.hpp>
#include <Domain/Missive/Port/Inbox.hpp>
#include <Domain/Performance/GatheredRoutes.hpp>
#include <Domain/Performance/Port/MetricsStore.hpp>
#include <Infrastructure/Performance/SqlMetricsTables.hpp>
#include <Infrastructure/Performance/SqlRouteLimit.hpp>
#include <Infrastructure/Performance/StoreOptions.hpp>

#include <utility>

namespace missive::performance {

/// Stores measurements in SQL. Each batch adds to the sums of its routes and to the figures of their minutes, hours and
/// days in one transaction. Rows are locked in the order of the routes' names, the row of a route before those of its
/// times, so that those who store at the same time wait for each other and never in a circle.
class SqlMetricsStore final : public MetricsStore {
public:
    /// The name under which the inbox remembers what was stored: that of the handler.
    static constexpr std::string_view handlerName = "performance.record_metrics";

    struct Parts {
        SqlAccess& sql;
        SqlMetricsTables& tables;
        BoundUnitOfWork unitOfWork;
        Inbox& inbox;
        const Clock& clock;
    };

    /// What it refers to must outlive it.
    SqlMetricsStore(Parts parts, StoreOptions options)
        : parts_{parts}, options_{std::move(options)}, limit_{parts.sql, options_.mostRoutes} {}

    void add(std::span<const Measurement> measurements) override;
    void addBatch(std::span<const Measurement> measurements, const std::string& batchId) override;
    void addMessages(std::span<const Measurement> measurements) override;

private:
    struct StoredRoute {
        std::int64_t id = 0;
        bool keepsRecords = true;
    };

    void add(const GatheredRoutes& gathered);
    bool isFirst(std::string_view id);
    StoredRoute addRoute(const RouteKey& key, const GatheredRoute& route);
    void addRecord(std::int64_t routeId, const Measurement& access);

    Parts parts_;
    StoreOptions options_;
    SqlRouteLimit limit_;
};

} // namespace missive::performance
