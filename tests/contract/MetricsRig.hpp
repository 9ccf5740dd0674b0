#pragma once

#include <Infrastructure/Performance/SqlAccessRecords.hpp>
#include <Infrastructure/Performance/SqlFigures.hpp>
#include <Infrastructure/Performance/SqlMetricsOverview.hpp>
#include <Infrastructure/Performance/SqlMetricsPurge.hpp>
#include <Infrastructure/Performance/SqlMetricsRebuild.hpp>
#include <Infrastructure/Performance/SqlMetricsSeries.hpp>
#include <Infrastructure/Performance/SqlMetricsStore.hpp>
#include <Infrastructure/Performance/SqlRecorderBoard.hpp>
#include <tests/support/RecordingListener.hpp>
#include <tests/support/mothers/MeasurementMother.hpp>

#include <string>
#include <vector>

namespace missive::test {

/// Measurements in a database. A `World` has `units` (an OdbUnitOfWork), `sql` (its SqlAccess) and a `clock`.
template <class World> struct MetricsRig {
    World world;
    RecordingListener listener{};
    BoundUnitOfWork unitOfWork{world.units, listener};
    performance::SqlMetricsTables tables{world.sql, world.units};
    performance::SqlReading reading{world.sql, tables, unitOfWork};
    performance::SqlMetricsStore store{{world.sql, tables, unitOfWork, world.units.inbox(), world.clock},
                                       {.keepsRecords = true}};
    performance::SqlMetricsOverview overview{reading};
    performance::SqlAccessRecords records{reading};
    performance::SqlMetricsSeries series{reading};
    performance::SqlRecorderBoard board{reading};
    performance::SqlMetricsPurge purge{reading};
    performance::SqlMetricsRebuild rebuild{reading, records};

    std::int64_t count(const std::string& table) {
        std::int64_t count = 0;
        reading.inside(UnitOfWorkPurpose::Access::Read, [&] {
            world.sql.query("SELECT COUNT(*) FROM " + table, {},
                            [&](const performance::SqlRow& row) { count = row.integer(0); });
        });
        return count;
    }

    performance::Period day() const {
        return {MeasurementMother::at - std::chrono::hours{24}, MeasurementMother::at + std::chrono::hours{1}};
    }
};

inline std::string hexOf(const std::string& bytes) {
    constexpr const char* digits = "0123456789abcdef";
    std::string text;
    for (const auto byte : bytes) {
        text += digits[static_cast<unsigned char>(byte) >> 4U];
        text += digits[static_cast<unsigned char>(byte) & 0xFU];
    }
    return text;
}

/// The requests of the first worked example.
inline std::vector<performance::Measurement> exampleRequests() {
    using namespace std::chrono_literals;
    auto shown = MeasurementMother::request("order_show", 200, 12ms, 3, 4'500us);
    shown.path = "/orders/42?page=2&token=***";
    auto created = MeasurementMother::request("order_create", 201, 30ms, 5, 11ms);
    created.method = "POST";
    std::vector<performance::Measurement> all{shown, MeasurementMother::request("order_show", 404, 2ms, 1, 500us),
                                              created, MeasurementMother::request("_unmatched", 404, 500us)};
    for (std::size_t i = 0; i < all.size(); ++i) {
        all[i].requestId = "0192f2a0-0000-7000-8000-00000000000" + std::to_string(i);
    }
    return all;
}

} // namespace missive::test
