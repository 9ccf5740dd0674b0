#include <UI/Benchmarking/AwaitedRun.hpp>

#include <Application/Benchmarking/Query/BenchmarkProgressQuery.hpp>
#include <UI/Missive/Console/Output/ProgressBar.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>

namespace missive::benchmarking {
namespace {

using namespace std::chrono_literals;

constexpr auto interval = 200ms;
constexpr auto patience = 5s;

} // namespace

BenchmarkRunView AwaitedRun::wait(BenchmarkRunView run, WaitingSignals& signals) {
    const auto id = RunId::fromString(run.runId);
    const auto now = [this] { return std::chrono::duration_cast<std::chrono::milliseconds>(clock_.elapsed()); };
    ProgressBar bar{output_, now, static_cast<std::size_t>(run.iterations())};
    const auto begun = now();
    bool isTold = false;
    for (std::int64_t shown = 0;;) {
        run = queries_.ask(BenchmarkProgressQuery{id});
        const auto done = run.ok() + run.failed();
        bar.advance(static_cast<std::size_t>(std::max<std::int64_t>(0, done - shown)));
        shown = std::max(shown, done);
        if (run.isOver() || signals.stopsWaiting()) {
            break;
        }
        if (done == 0 && !isTold && now() - begun >= patience) {
            isTold = true;
            bar.clear();
            output_.notice("No result yet: does a worker run? Start missive messenger:consume async");
        }
        signals.wait(interval);
    }
    bar.finish();
    return run;
}

} // namespace missive::benchmarking
