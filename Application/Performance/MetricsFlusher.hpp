#pragma once

#include <Application/Missive/Outbox/Backoff.hpp>
#include <Application/Performance/FlushOptions.hpp>
#include <Application/Performance/MeasurementBuffer.hpp>
#include <Application/Performance/RecorderStateLog.hpp>
#include <Domain/Missive/FunctionRef.hpp>
#include <Domain/Missive/Port/Clock.hpp>
#include <Domain/Missive/Port/IdGenerator.hpp>
#include <Domain/Missive/Port/Random.hpp>
#include <Domain/Performance/Port/MetricsSender.hpp>
#include <Domain/Performance/Port/MetricsStore.hpp>
#include <Domain/Performance/StoringDecision.hpp>

#include <chrono>
#include <functional>
#include <string>
#include <vector>

namespace missive::performance {

/// Takes measurements from the buffer to where StoringDecision says, a batch a step. A transport that failed is tried
/// again after a second, then after twice as long each time up to half a minute; a database after 0.1 s, up to 5 s.
/// Used from one thread.
class MetricsFlusher {
public:
    struct Parts {
        MeasurementBuffer& buffer;
        MetricsStore& store;
        MetricsSender& sender;
        const Clock& clock;
        Random& random;
        IdGenerator& ids;
        RecorderStateLog& told;
        /// Waits while nothing can be done.
        std::function<void(std::chrono::milliseconds)> pause;
    };

    /// What it refers to must outlive it.
    MetricsFlusher(Parts parts, FlushOptions options);

    /// Settles one batch. Returns whether that could be done and there was one.
    bool step();

    /// Whether a batch is kept that could not be settled.
    bool isHolding() const noexcept { return !batch_.measurements.empty(); }

    /// How long to wait before a batch that is kept is tried again.
    std::chrono::milliseconds pause() const;

    /// Settles what is left until `within` is over; the rest is given up. Returns how many were.
    std::size_t drain(std::chrono::nanoseconds within);

private:
    /// Of one way, whole until it is settled.
    struct Batch {
        std::vector<Measurement> measurements;
        std::string id;
        bool wasSent = false;
        bool travels = false;
    };

    bool fill();
    bool settle();
    StoringSituation situation() const;
    bool carryOut(StoringDecision::Action action);
    bool attempt(Backoff& backoff, FunctionRef<void()> action);
    void store();
    void finish(MeasurementBuffer::End end);

    Parts parts_;
    FlushOptions options_;
    std::vector<Measurement> taken_;
    std::size_t next_ = 0;
    Batch batch_;
    Backoff transport_;
    Backoff database_;
    std::string error_;
    bool isOver_ = false;
};

} // namespace missive::performance
