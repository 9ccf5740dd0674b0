#include <UI/Missive/Messenger/WorkerLimits.hpp>

#include <Application/Missive/Worker/Listener/StopOnFailureLimit.hpp>
#include <Application/Missive/Worker/Listener/StopOnMemoryLimit.hpp>
#include <Application/Missive/Worker/Listener/StopOnMessageLimit.hpp>
#include <Application/Missive/Worker/Listener/StopOnRestartSignal.hpp>
#include <Application/Missive/Worker/Listener/StopOnStopWorkerError.hpp>
#include <UI/Missive/Console/Input/OptionValues.hpp>

namespace missive {

WorkerLimits::WorkerLimits(const Input& input)
    : messages_{OptionValues::positiveInteger(input, "limit")},
      failures_{OptionValues::positiveInteger(input, "failure-limit")},
      memory_{OptionValues::memorySize(input, "memory-limit")} {
    if (messages_) {
        reasons_.push_back("processed " + *input.option("limit") + " messages");
    }
    if (failures_) {
        reasons_.push_back("reached " + *input.option("failure-limit") + " failed messages");
    }
    if (memory_) {
        reasons_.push_back("exceeded " + *input.option("memory-limit") + " of memory");
    }
    if (OptionValues::seconds(input, "time-limit")) {
        reasons_.push_back("been running for " + *input.option("time-limit") + "s");
    }
    if (input.flag("stop-when-empty")) {
        reasons_.emplace_back("found no more messages that are due");
    }
}

void WorkerLimits::stop(Worker& worker, WorkerEvents& events, const WorkerServices& services) const {
    if (messages_) {
        stopOnMessageLimit(events, worker, *messages_, services.log);
    }
    if (failures_) {
        stopOnFailureLimit(events, worker, *failures_, services.log);
    }
    if (memory_) {
        stopOnMemoryLimit(events, worker, *memory_, services.memoryUsage, services.log);
    }
    stopOnRestartSignal(events, worker, services.restartSignal, services.clock, services.log);
    stopOnStopWorkerError(events, worker, services.log);
}

} // namespace missive
