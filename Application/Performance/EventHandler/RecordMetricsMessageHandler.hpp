#pragma once

#include <Application/Performance/RecordMetricsMessage.hpp>
#include <Domain/Missive/Port/Clock.hpp>
#include <Domain/Performance/Port/MetricsStore.hpp>

#include <span>

namespace missive::performance {

/// Stores the measurements a worker receives, a batch at a time.
class RecordMetricsMessageHandler {
public:
    /// Both must outlive it. Where they are stored apart from what the worker's unit of work is on, that does not tell
    /// those apart that come twice: the store does, by their request ids or else by the ids of their messages.
    RecordMetricsMessageHandler(MetricsStore& store, const Clock& clock, bool isApart) noexcept
        : store_{store}, clock_{clock}, isApart_{isApart} {}

    void operator()(std::span<const RecordMetricsMessage> messages) const;

private:
    static void name(std::span<Measurement> measurements);

    MetricsStore& store_;
    const Clock& clock_;
    bool isApart_;
};

} // namespace missive::performance
