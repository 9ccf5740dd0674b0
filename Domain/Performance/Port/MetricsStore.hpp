#pragma once

#include <Domain/Performance/Measurement.hpp>

#include <span>
#include <string>

namespace missive::performance {

/// Stores measurements: figures of their routes, and where that is wanted a record of each access. Throws what the
/// database says. Safe to use from any thread.
class MetricsStore {
public:
    virtual ~MetricsStore() = default;

    /// In the unit of work of the calling thread, which tells those apart that come twice.
    virtual void add(std::span<const Measurement> measurements) = 0;

    /// All or none, and not if a batch of this id was stored before.
    virtual void addBatch(std::span<const Measurement> measurements, const std::string& batchId) = 0;

    /// All or none, but for those of which the message with their request id as its own was, or will be, handled.
    virtual void addMessages(std::span<const Measurement> measurements) = 0;
};

} // namespace missive::performance
