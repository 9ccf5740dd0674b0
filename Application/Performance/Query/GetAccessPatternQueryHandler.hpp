#pragma once

#include <Application/Performance/Query/GetAccessPatternQuery.hpp>
#include <Domain/Missive/Port/Clock.hpp>
#include <Domain/Performance/Port/MetricsSeries.hpp>

#include <chrono>
#include <string>
#include <utility>

namespace missive::performance {

class GetAccessPatternQueryHandler {
public:
    /// Hours are kept for as long as `keepsHours`. What it refers to must outlive it.
    GetAccessPatternQueryHandler(MetricsSeries& series, const Clock& clock, std::string environment,
                                 std::chrono::milliseconds keepsHours)
        : series_{series}, clock_{clock}, environment_{std::move(environment)}, keepsHours_{keepsHours} {}

    /// Throws DomainErrors as MetricsScope does.
    AccessPatternView operator()(const GetAccessPatternQuery& query) const;

private:
    MetricsSeries& series_;
    const Clock& clock_;
    std::string environment_;
    std::chrono::milliseconds keepsHours_;
};

} // namespace missive::performance
