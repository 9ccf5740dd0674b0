#pragma once

#include <Application/Benchmarking/Query/BenchmarkRunView.hpp>
#include <Application/Missive/Bus/QueryBus.hpp>
#include <Domain/Missive/Port/Clock.hpp>
#include <UI/Benchmarking/WaitingSignals.hpp>
#include <UI/Missive/Console/Output/Output.hpp>

namespace missive::benchmarking {

/// Waits for the executions of a run, with a bar of the results that are in. A signal ends the waiting, not the run.
class AwaitedRun {
public:
    /// All must outlive it.
    AwaitedRun(const QueryBus& queries, const Clock& clock, Output& output) noexcept
        : queries_{queries}, clock_{clock}, output_{output} {}

    /// Gives the run as it is when all of it is over, or when somebody has told it to stop.
    BenchmarkRunView wait(BenchmarkRunView run, WaitingSignals& signals);

private:
    const QueryBus& queries_;
    const Clock& clock_;
    Output& output_;
};

} // namespace missive::benchmarking
