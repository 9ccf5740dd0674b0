#pragma once

#include <Domain/Performance/RebuildResult.hpp>
#include <Domain/Performance/RouteSummary.hpp>

#include <cstddef>

namespace missive::performance {

/// Counts the figures of routes again from the records of their accesses, for the time that those cover. Throws what
/// the database says. Safe to use from any thread.
class MetricsRebuild {
public:
    enum class Mode { Check, Replace };

    virtual ~MetricsRebuild() = default;

    /// One route in one transaction, `batch` records at a time. `isFirstWhole` says that no record of the minute, hour
    /// and day in which the oldest lies was removed.
    virtual RebuildResult rebuild(const RouteSummary& route, Mode mode, std::size_t batch, bool isFirstWhole) = 0;
};

} // namespace missive::performance
