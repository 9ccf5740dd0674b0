#pragma once

#include <Application/Benchmarking/Query/BenchmarkReportView.hpp>
#include <Application/Benchmarking/Query/BenchmarkRunView.hpp>
#include <Application/Missive/Bus/CommandBus.hpp>
#include <Application/Missive/Bus/QueryBus.hpp>
#include <Domain/Benchmarking/MeasuringOptions.hpp>
#include <Domain/Missive/Port/Clock.hpp>
#include <UI/Benchmarking/FigureAssertion.hpp>
#include <UI/Benchmarking/WaitingSignals.hpp>
#include <UI/Missive/Console/ConsoleCommand.hpp>

#include <optional>
#include <string>
#include <vector>

namespace missive::benchmarking {

/// `benchmark:run`: has benchmarks measured by the workers, waits for them and shows the figures.
class BenchmarkRunConsoleCommand final : public ConsoleCommand {
public:
    /// Some executions have iterations that failed.
    static constexpr int incomplete = 2;
    /// An assertion is not so, or the figures should not be believed.
    static constexpr int noisy = 3;

    /// All must outlive it.
    BenchmarkRunConsoleCommand(const CommandBus& commands, const QueryBus& queries, const Clock& clock,
                               const MeasuringOptions& configured) noexcept
        : commands_{commands}, queries_{queries}, clock_{clock}, configured_{configured} {}

    CommandDefinition definition() const override;
    int execute(const Input& input, Output& output) override;

private:
    std::vector<ExecutionReport> referencesOf(const Input& input,
                                              const std::optional<FigureAssertion>& assertion) const;
    int leave(const BenchmarkRunView& run, WaitingSignals& signals, Output& output);
    static void show(const BenchmarkReportView& report, const std::string& runId, const Input& input, Output& output);
    static int exitCodeOf(const BenchmarkReportView& report, bool failsOnNoise);

    const CommandBus& commands_;
    const QueryBus& queries_;
    const Clock& clock_;
    MeasuringOptions configured_;
};

} // namespace missive::benchmarking
