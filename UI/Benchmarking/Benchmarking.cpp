#include <UI/Benchmarking/Benchmarking.hpp>

#include <Application/Benchmarking/Query/ListCancelledQuery.hpp>
#include <Infrastructure/Benchmarking/ProgramPath.hpp>
#include <UI/Benchmarking/ReadBenchmarkDefinitions.hpp>
#include <UI/Missive/App.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

#include <unistd.h>

namespace missive::benchmarking {
namespace {

std::string childProgram() { return ProgramPath::besideThisProgram("missive-benchmark-child").string(); }

std::string nameOfThisWorker() {
    std::array<char, 256> host{};
    gethostname(host.data(), host.size() - 1);
    return std::string{host.data()} + ":" + std::to_string(getpid());
}

std::int64_t processorsHere() { return std::max<std::int64_t>(1, sysconf(_SC_NPROCESSORS_ONLN)); }

} // namespace

Benchmarking::Benchmarking(App& app, const BenchmarkingOptions& options)
    : app_{app}, executions_{app.database()}, iterations_{app.database()}, environments_{app.database()},
      list_{app.database()}, catalog_{[folder = options.definitions] { return readBenchmarkDefinitions(folder); }},
      runtimes_{options.runtimes, childProgram(), app.clock()},
      slots_{options.folder, FlockMeasurementSlots::processorsFor(options.slots, processorsHere())},
      probe_{options.slots},
      executor_{catalog_, runtimes_, slots_, probe_, app.clock(), {childProgram(), options.folder, nameOfThisWorker()}},
      cancellations_{app.tasks(), app.clock(), [&app] { return app.queries().ask(ListCancelledQuery{}); }} {}

IterationRecorder Benchmarking::recorder() noexcept { return {executions_, iterations_, environments_, app_.clock()}; }

} // namespace missive::benchmarking
