#pragma once

#include <Domain/Performance/Measurement.hpp>
#include <Domain/Performance/Threshold.hpp>

#include <chrono>
#include <cstdint>

namespace missive::performance {

/// From where on a measurement deserves attention.
struct Thresholds {
    Threshold<std::chrono::microseconds> requestTime{std::chrono::milliseconds{500}, std::chrono::seconds{1}};
    Threshold<std::int64_t> queries{20, 50};
    /// In bytes.
    Threshold<std::int64_t> memory{20LL << 20U, 50LL << 20U};

    /// Whether one of its figures has reached what is critical.
    bool isCritical(const Measurement& measurement) const noexcept {
        return reaches(measurement.requestTime, requestTime.critical) ||
               reaches(measurement.queries, queries.critical) || reaches(measurement.memory, memory.critical);
    }

private:
    template <class Figure> static bool reaches(const std::optional<Figure>& figure, Figure limit) noexcept {
        return figure && *figure >= limit;
    }
};

} // namespace missive::performance
