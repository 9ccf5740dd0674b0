#pragma once

#include <Application/Performance/RecordMetricsMessage.hpp>
#include <Domain/Missive/Port/Clock.hpp>
#include <Domain/Performance/Port/MetricsStore.hpp>

#include <span>

namespace missive::performance {

/// Stores the measurements a worker receives, a batch at a time.
class RecordMetricsMessageHandler {
public:
    /// Both must outlive it.
    RecordMetricsMessageHandler(MetricsStore& store, const Clock& clock) noexcept : store_{store}, clock_{clock} {}

    void operator()(std::span<const RecordMetricsMessage> messages) const;

private:
    MetricsStore& store_;
    const Clock& clock_;
};

} // namespace missive::performance
