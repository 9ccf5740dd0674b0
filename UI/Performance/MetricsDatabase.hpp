#pragma once

#include <Application/Missive/UnitOfWork/BoundUnitOfWork.hpp>
#include <Application/Missive/UnitOfWork/PostCommitHook.hpp>
#include <Infrastructure/Performance/SqlAccessRecords.hpp>
#include <Infrastructure/Performance/SqlMetricsOverview.hpp>
#include <Infrastructure/Performance/SqlMetricsPurge.hpp>
#include <Infrastructure/Performance/SqlMetricsRebuild.hpp>
#include <Infrastructure/Performance/SqlMetricsSeries.hpp>
#include <Infrastructure/Performance/SqlMetricsStore.hpp>
#include <Infrastructure/Performance/SqlRecorderBoard.hpp>
#include <UI/Missive/ApplicationDatabase.hpp>

#include <memory>
#include <optional>
#include <string>

namespace missive {

class App;

namespace performance {

/// Measurements in the application's database, of whatever kind it is, or in one of their own.
class MetricsDatabase {
public:
    /// Opens nothing yet. `own` is a DSN without fault, nothing for the application's database. Throws
    /// std::invalid_argument where nothing is known of the kind of that.
    MetricsDatabase(App& app, StoreOptions options, const std::optional<std::string>& own);

    /// Whether they lie apart from what the application stores: then no unit of work of the application holds for them.
    bool isApart() const noexcept { return own_ != nullptr; }

    /// Makes what tables are missing. Throws what the database says.
    void prepare() {
        reading_.unitOfWork.run({}, [this] { tables_.prepare(); });
    }

    MetricsStore& store() noexcept { return store_; }
    MetricsOverview& overview() noexcept { return overview_; }
    AccessRecords& records() noexcept { return records_; }
    MetricsSeries& series() noexcept { return series_; }
    RecorderBoard& board() noexcept { return board_; }
    MetricsPurge& purge() noexcept { return purge_; }
    MetricsRebuild& rebuild() noexcept { return rebuild_; }
    SqlReading& reading() noexcept { return reading_; }

private:
    std::unique_ptr<ApplicationDatabase> own_;
    PostCommitHook commits_;
    OdbUnitOfWork& units_;
    BoundUnitOfWork unitOfWork_;
    std::unique_ptr<SqlAccess> sql_;
    SqlMetricsTables tables_;
    SqlReading reading_;
    SqlMetricsStore store_;
    SqlMetricsOverview overview_{reading_};
    SqlAccessRecords records_{reading_};
    SqlMetricsSeries series_{reading_};
    SqlRecorderBoard board_{reading_};
    SqlMetricsPurge purge_{reading_};
    SqlMetricsRebuild rebuild_{reading_, records_};
};

} // namespace performance

} // namespace missive
