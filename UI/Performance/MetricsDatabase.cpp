#include <UI/Performance/MetricsDatabase.hpp>

#include <Infrastructure/Performance/PostgresAccess.hpp>
#include <Infrastructure/Performance/SqliteAccess.hpp>
#include <UI/Missive/App.hpp>
#include <UI/Missive/Assembly/Messaging.hpp>
#include <UI/Performance/OpenMetricsDatabase.hpp>

#include <chrono>
#include <mutex>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>

namespace missive::performance {

namespace {

std::unique_ptr<SqlAccess> accessTo(OdbUnitOfWork& database) {
    if (auto* sqlite = dynamic_cast<SqliteSession*>(&database)) {
        return std::make_unique<SqliteAccess>(*sqlite);
    }
    if (auto* postgres = dynamic_cast<PostgresSession*>(&database)) {
        return std::make_unique<PostgresAccess>(*postgres);
    }
    throw std::invalid_argument{
        "Measurements are stored in SQLite or PostgreSQL; DATABASE_URL names another database."};
}

/// Told once a minute at most, with the number since then.
class FoldedLog {
public:
    FoldedLog(const Clock& clock, Log& log) noexcept : clock_{clock}, log_{log} {}

    void operator()(std::size_t count) {
        const std::lock_guard lock{mutex_};
        count_ += count;
        const auto now = clock_.elapsed();
        if (!toldAt_ || now - *toldAt_ >= std::chrono::minutes{1}) {
            toldAt_ = now;
            log_.write(LogLevel::Warning,
                       "There are more routes than missive.performance.max_routes: " + std::to_string(count_) +
                           " measurements were gathered as _other. Let it be larger, or ignore routes.",
                       {{"count", static_cast<std::int64_t>(count_)}});
            count_ = 0;
        }
    }

private:
    const Clock& clock_;
    Log& log_;
    std::mutex mutex_;
    std::size_t count_ = 0;
    std::optional<std::chrono::nanoseconds> toldAt_;
};

StoreOptions withLog(App& app, StoreOptions options) {
    options.folded = [told = std::make_shared<FoldedLog>(app.clock(), app.log("performance"))](std::size_t count) {
        (*told)(count);
    };
    return options;
}

} // namespace

MetricsDatabase::MetricsDatabase(App& app, StoreOptions options, const std::optional<std::string>& own)
    : own_{own ? openMetricsDatabase(app, *own) : nullptr}, commits_{app.log("performance")},
      units_{own_ ? own_->unitOfWork() : app.database()},
      unitOfWork_{own_ ? BoundUnitOfWork{units_, commits_} : app.messaging().unitOfWork()}, sql_{accessTo(units_)},
      tables_{*sql_, units_}, reading_{*sql_, tables_, unitOfWork_},
      store_{{*sql_, tables_, unitOfWork_, units_.inbox(), app.clock()}, withLog(app, std::move(options))} {}

} // namespace missive::performance
