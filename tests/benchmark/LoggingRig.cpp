#include <tests/benchmark/LoggingRig.hpp>

#include <Infrastructure/Logging/LogPipeline.hpp>
#include <Infrastructure/Logging/LogPump.hpp>
#include <Infrastructure/Logging/LogPumpTask.hpp>
#include <Infrastructure/Logging/UsualLogHandler.hpp>
#include <Infrastructure/Missive/Log/LogStack.hpp>
#include <Infrastructure/Missive/Runtime/SystemClock.hpp>
#include <Infrastructure/Missive/Runtime/SystemRandom.hpp>
#include <Infrastructure/Missive/Runtime/ThreadedBackgroundTasks.hpp>

#include <stdexcept>
#include <vector>

namespace missive::benchmark {

namespace {

using namespace logging;

class Taking final : public LogPublisher {
public:
    void publish(std::span<const LogMessage>, bool) override {}
};

class Failing final : public LogPublisher {
public:
    void publish(std::span<const LogMessage>, bool) override { throw std::runtime_error{"The transport is away."}; }
};

LoggingOptions optionsFor(const std::filesystem::path& directory, LoggingRig::Way way) {
    LoggingOptions options;
    options.isEnabled = way != LoggingRig::Way::SwitchedOff;
    options.directory = directory;
    options.bounds.capacity = LoggingRig::capacity;
    return options;
}

} // namespace

struct LoggingRig::Parts {
    Parts(const std::filesystem::path& directory, Way way, LogPublisher* other) : options{optionsFor(directory, way)} {
        stack.add({"async", std::make_shared<UsualLogHandler>(LogPipeline::handlerOf(pipeline))});
        LogPublisher* usual = way == Way::Taken ? static_cast<LogPublisher*>(&taking) : &failing;
        LogPublisher& publisher = other != nullptr ? *other : *usual;
        pump = std::make_unique<LogPump>(pipeline->queue(), publisher, pipeline->local(), clock, random,
                                         stack.channel("logging"), LogPump::Batches{});
        if (options.isEnabled) {
            task = std::make_unique<LogPumpTask>(pipeline->queue(), *pump, tasks, options, [](bool) {});
        }
    }

    LoggingOptions options;
    SystemClock clock;
    SystemRandom random;
    ThreadedBackgroundTasks tasks;
    LogStack stack{clock};
    Log& log{stack.channel("orders")};
    std::shared_ptr<LogPipeline> pipeline =
        std::make_shared<LogPipeline>(clock, LogOrigin::ofThisProcess(random), options);
    Taking taking;
    Failing failing;
    std::unique_ptr<LogPump> pump;
    std::unique_ptr<LogPumpTask> task;
};

LoggingRig::LoggingRig(const std::filesystem::path& directory, Way way)
    : parts_{std::make_unique<Parts>(directory, way, nullptr)} {}

LoggingRig::LoggingRig(const std::filesystem::path& directory, LogPublisher& publisher)
    : parts_{std::make_unique<Parts>(directory, Way::Taken, &publisher)} {}

LoggingRig::~LoggingRig() = default;

void LoggingRig::tell() {
    static const std::string text(120, 'x');
    static const std::vector<LogField> fields{{"sku", "SKU-0014"}, {"left", 3}, {"warehouse", "Hamburg"}};
    parts_->log.write(LogLevel::Info, text, fields);
}

void LoggingRig::tellWithNewFields() {
    static const std::string text(120, 'x');
    parts_->log.write(LogLevel::Info, text, {{"sku", "SKU-0014"}, {"left", 3}, {"warehouse", "Hamburg"}});
}

void LoggingRig::settle() {
    while (!parts_->pipeline->queue().awaitSettled(std::chrono::seconds{10})) {
    }
}

std::string LoggingRig::line() {
    return "[2026-11-27T01:16:00.123456+00:00] orders.INFO: " + std::string(120, 'x') +
           " sku=SKU-0014 left=3 warehouse=Hamburg host=web1 pid=4711 key=3f9c2a71b04d-42";
}

Log& LoggingRig::log() { return parts_->log; }

} // namespace missive::benchmark
