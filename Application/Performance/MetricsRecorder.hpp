#pragma once

#include <Application/Performance/MeasurementBuffer.hpp>
#include <Application/Performance/RecorderStateLog.hpp>
#include <Domain/Missive/Port/Random.hpp>
#include <Domain/Performance/Measurement.hpp>
#include <Domain/Performance/Sampling.hpp>

#include <chrono>
#include <utility>

namespace missive::performance {

/// Takes what was measured: decides by chance whether it is recorded, and hands it over. Throws nothing. Safe to use
/// from any thread.
class MetricsRecorder {
public:
    /// Whether whoever measured waits until it is stored.
    enum class Wait { No, Yes };

    struct Options {
        Sampling sampling;
        /// The longest wait.
        std::chrono::milliseconds patience{1000};
    };

    /// All must outlive it.
    MetricsRecorder(MeasurementBuffer& buffer, RecorderStateLog& state, Random& random, Options options) noexcept
        : buffer_{buffer}, state_{state}, random_{random}, options_{options} {}

    void record(Measurement&& measurement, Wait wait) noexcept {
        if (choose(measurement)) {
            keep(std::move(measurement), wait);
        }
    }

    /// The decision alone, which needs the figures and the status only. Where it is to be recorded, the measurement
    /// gets its weight, and is to be kept once it is described.
    bool choose(Measurement& measurement) noexcept;
    void keep(Measurement&& measurement, Wait wait) noexcept;

private:
    MeasurementBuffer& buffer_;
    RecorderStateLog& state_;
    Random& random_;
    Options options_;
};

} // namespace missive::performance
