#include <UI/Performance/MeasureHandlers.hpp>

#include <UI/Missive/App.hpp>
#include <UI/Performance/MeasuredWindow.hpp>

#include <algorithm>
#include <utility>

namespace missive::performance {

void MeasureHandlers::around(const HandlerCall& call, FunctionRef<void()> run) {
    auto* recording = measuring_.recording();
    if (recording == nullptr || !measuring_.measures(RouteKind::Message, call.handlerName)) {
        run();
        return;
    }
    const MeasuredWindow window{app_.clock(), measuring_.options()};
    const auto record = [&](int status) {
        Measurement measurement;
        window.note(measurement);
        const auto count = std::max<std::int64_t>(static_cast<std::int64_t>(call.envelopes.size()), 1);
        measurement.route = {app_.configuration().environment, RouteKind::Message, call.handlerName};
        measurement.status = status;
        if (measurement.requestTime) {
            *measurement.requestTime /= count;
        }
        recording->recorder().record(std::move(measurement), MetricsRecorder::Wait::No);
    };
    try {
        run();
    } catch (...) {
        record(Measurement::leastErrorStatus);
        throw;
    }
    record(200);
}

} // namespace missive::performance
