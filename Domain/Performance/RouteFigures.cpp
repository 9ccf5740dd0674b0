#include <Domain/Performance/RouteFigures.hpp>

#include <algorithm>

namespace missive::performance {

void RouteFigures::add(const Measurement& measurement) noexcept {
    const auto requestTime = measurement.requestTime.value_or(std::chrono::microseconds{0}).count();
    const auto queryTime = measurement.queryTime.value_or(std::chrono::microseconds{0}).count();
    const auto queries = measurement.queries.value_or(0);
    const auto memory = measurement.memory.value_or(0);
    merge({1, measurement.weight, requestTime, requestTime, queries, queries, queryTime, queryTime, memory, memory,
           measurement.memory ? 1 : 0, measurement.isError() ? 1 : 0});
}

void RouteFigures::merge(const RouteFigures& other) noexcept {
    samples += other.samples;
    accesses += other.accesses;
    requestSum += other.requestSum;
    requestMax = std::max(requestMax, other.requestMax);
    querySum += other.querySum;
    queryMax = std::max(queryMax, other.queryMax);
    queryTimeSum += other.queryTimeSum;
    queryTimeMax = std::max(queryTimeMax, other.queryTimeMax);
    memorySum += other.memorySum;
    memoryMax = std::max(memoryMax, other.memoryMax);
    memorySamples += other.memorySamples;
    errors += other.errors;
}

} // namespace missive::performance
