#pragma once

#include <Domain/Performance/Port/MetricsOverview.hpp>
#include <tests/support/mothers/MeasurementMother.hpp>

#include <chrono>
#include <string>
#include <utility>
#include <vector>

namespace missive::test {

/// Tells what a test gives it, once for a period and once for the one before, and counts how often it is asked.
class ScriptedMetricsOverview final : public performance::MetricsOverview {
public:
    using Routes = std::vector<performance::RouteSummary>;

    explicit ScriptedMetricsOverview(Routes routes, Routes before = {})
        : routes_{std::move(routes)}, before_{std::move(before)} {}

    Routes routes(const performance::RouteFilter&, const performance::Period& period) override {
        ++asked;
        return period.to < present ? before_ : routes_;
    }
    Routes known(const performance::RouteFilter&) override { return routes_; }
    std::vector<std::string> missing() override { return {}; }

    /// A route with so many accesses that all took and ended alike.
    static performance::RouteSummary route(std::int64_t id, const std::string& name, int accesses,
                                           std::chrono::microseconds time, std::int64_t queries = 0, int status = 200) {
        performance::RouteSummary summary;
        summary.id = id;
        summary.key = {"prod", performance::RouteKind::Http, name};
        for (int i = 0; i < accesses; ++i) {
            summary.statistics.add(MeasurementMother::request(name, status, time, queries, time / 2));
        }
        return summary;
    }

    int asked = 0;

private:
    /// When tests begin, as FakeClock has it.
    static constexpr TimePoint present{std::chrono::seconds{1'767'323'045}};

    Routes routes_;
    Routes before_;
};

} // namespace missive::test
