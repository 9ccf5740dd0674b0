#include <UI/Performance/MeasureRequests.hpp>

#include <UI/Missive/App.hpp>
#include <UI/Performance/ServerTiming.hpp>

#include <utility>

namespace missive::performance {

namespace {

constexpr std::string_view withoutRoute = "_none";
constexpr std::string_view unmatched = "_unmatched";

std::string_view routeOf(const HttpRequest& request) {
    return request.route == withoutRoute ? unmatched : std::string_view{request.route};
}

} // namespace

bool MeasureRequests::isMeasured(const HttpCall& call) const {
    if (call.match != nullptr && call.match->route != nullptr) {
        return measuring_.recording() != nullptr && measuring_.measures(*call.match->route);
    }
    const auto route = routeOf(call.request);
    return measuring_.recording() != nullptr && measuring_.measures(RouteKind::Http, route) &&
           (route != unmatched || measuring_.options().tracksUnmatched);
}

void MeasureRequests::around(const HttpCall& call, FunctionRef<void()> run) {
    if (call.match != nullptr && !isMeasured(call)) {
        run();
        return;
    }
    const MeasuredWindow window{app_.clock(), measuring_.options()};
    run();
    if (!call.answer || (call.match == nullptr && !isMeasured(call))) {
        return;
    }
    Measurement measurement;
    window.note(measurement);
    if (measuring_.options().serverTiming) {
        call.answer->headers.add("Server-Timing", serverTiming(measurement));
    }
    measurement.status = call.answer->status;
    auto& recorder = measuring_.recording()->recorder();
    if (!recorder.choose(measurement)) {
        return;
    }
    describe(call, measurement);
    const bool waits = !measuring_.options().isAsync && call.stage == HttpCall::Stage::Handled;
    recorder.keep(std::move(measurement), waits ? MetricsRecorder::Wait::Yes : MetricsRecorder::Wait::No);
}

void MeasureRequests::describe(const HttpCall& call, Measurement& measurement) {
    const auto& request = call.request;
    measurement.route = {app_.configuration().environment, RouteKind::Http, std::string{routeOf(request)}};
    measurement.method = std::string{nameOf(request.method)};
    if (call.match != nullptr && call.match->route != nullptr) {
        auto value = call.match->values.begin();
        for (const auto& segment : call.match->route->pattern.segments()) {
            if (segment.isField && value != call.match->values.end()) {
                measurement.params[segment.text] = *value++;
            }
        }
    }
    if (measuring_.options().keepsRecords || measuring_.recording()->sends()) {
        describeAccess(request, measurement);
    }
}

void MeasureRequests::describeAccess(const HttpRequest& request, Measurement& measurement) {
    const auto& options = measuring_.options();
    measurement.requestId = app_.ids().next().toString();
    measurement.path = options.path.kept(request.target.text());
    if (const auto referer = request.headers.find("Referer")) {
        measurement.referer = options.path.kept(*referer);
    }
    if (options.tracksUser && options.keepsRecords && request.principal) {
        measurement.userIdentifier = request.principal->name;
    }
}

} // namespace missive::performance
