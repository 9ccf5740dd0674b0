#include <Application/Performance/MetricsRecorder.hpp>

#include <utility>

namespace missive::performance {

void MetricsRecorder::record(Measurement measurement, Wait wait) noexcept {
    try {
        const auto weight = options_.sampling.weightOf(measurement, random_);
        if (!weight) {
            return;
        }
        measurement.weight = *weight;
        const auto ticket = buffer_.push(std::move(measurement));
        if (!ticket) {
            if (!buffer_.isClosed()) {
                state_.dropped(buffer_.counts());
            }
        } else if (wait == Wait::Yes) {
            buffer_.awaitSettled(*ticket, options_.patience);
        }
    } catch (...) { // without memory there is no measurement either
    }
}

} // namespace missive::performance
