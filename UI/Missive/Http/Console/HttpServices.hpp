#pragma once

#include <Application/Missive/Operation/CountMessages.hpp>
#include <Application/Missive/UnitOfWork/BoundUnitOfWork.hpp>
#include <Domain/Missive/Port/BackgroundTasks.hpp>
#include <Domain/Missive/Port/Clock.hpp>
#include <Domain/Missive/Port/IdGenerator.hpp>
#include <Domain/Missive/Port/IdempotencyStore.hpp>
#include <Domain/Missive/Port/LogChannels.hpp>
#include <Domain/Missive/Port/Random.hpp>
#include <Domain/Missive/Port/Waiter.hpp>
#include <Infrastructure/Missive/Persistence/Odb/ConnectionLimit.hpp>
#include <UI/Missive/Http/Health/Readiness.hpp>
#include <UI/Missive/Http/Route/RouteBuses.hpp>
#include <UI/Missive/MetricSource.hpp>
#include <UI/Missive/WorkBeside.hpp>

#include <functional>
#include <optional>
#include <vector>

namespace missive {

/// What serving HTTP needs of an application. All must outlive whoever holds it.
struct HttpServices {
    RouteBuses buses;
    BoundUnitOfWork unitOfWork;
    IdempotencyStore& idempotencyStore;
    Clock& clock;
    BackgroundTasks& tasks;
    Waiter& waiter;
    Random& random;
    IdGenerator& ids;
    LogChannels& logs;
    const std::vector<WorkBeside::Start>& besides;
    const std::vector<MetricSource>& metricSources;
    CountMessages messages;
    /// How many connections the database gives; nothing where it has no limit or does not say.
    std::function<std::optional<ConnectionLimit>()> connectionLimit;
    /// What /readyz looks at.
    std::vector<Readiness::Check> checks;
};

} // namespace missive
