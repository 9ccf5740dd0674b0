#include <Application/Performance/MetricsRecorder.hpp>

#include <utility>

namespace missive::performance {

bool MetricsRecorder::choose(Measurement& measurement) noexcept {
    try {
        const auto weight = options_.sampling.weightOf(measurement, random_);
        measurement.weight = weight.value_or(1);
        return weight.has_value();
    } catch (...) { // without chance it is recorded
        return true;
    }
}

void MetricsRecorder::keep(Measurement&& measurement, Wait wait) noexcept {
    try {
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
