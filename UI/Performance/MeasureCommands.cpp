#include <UI/Performance/MeasureCommands.hpp>

#include <UI/Missive/App.hpp>
#include <UI/Performance/MeasuredWindow.hpp>

#include <utility>

namespace missive::performance {

void MeasureCommands::around(const ConsoleCall& call, FunctionRef<void()> run) {
    measuring_.around(app_, call.command, [&] { measured(call, run); });
}

void MeasureCommands::measured(const ConsoleCall& call, FunctionRef<void()> run) {
    if (measuring_.recording() == nullptr || !measuring_.measures(RouteKind::Console, call.command)) {
        run();
        return;
    }
    const MeasuredWindow window{app_.clock(), measuring_.options()};
    const auto record = [&](bool isGood) {
        Measurement measurement;
        window.note(measurement);
        measurement.route = {app_.configuration().environment, RouteKind::Console, call.command};
        measurement.status = isGood ? 200 : Measurement::leastErrorStatus;
        measuring_.recording()->recorder().record(std::move(measurement), MetricsRecorder::Wait::No);
    };
    try {
        run();
    } catch (...) {
        record(false);
        throw;
    }
    record(call.exitCode == 0);
}

} // namespace missive::performance
