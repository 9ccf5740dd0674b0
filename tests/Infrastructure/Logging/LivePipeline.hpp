#pragma once

#include <Domain/Logging/Port/LogPublisher.hpp>
#include <Infrastructure/Logging/LogPipeline.hpp>
#include <Infrastructure/Logging/LogPump.hpp>
#include <Infrastructure/Logging/LogPumpTask.hpp>
#include <Infrastructure/Missive/Runtime/SystemClock.hpp>
#include <Infrastructure/Missive/Runtime/SystemRandom.hpp>
#include <Infrastructure/Missive/Runtime/ThreadedBackgroundTasks.hpp>
#include <tests/support/RecordingLog.hpp>
#include <tests/support/TemporaryDirectory.hpp>

#include <fstream>
#include <map>
#include <set>
#include <stdexcept>
#include <string>

namespace missive::test {

/// A transport that nobody reaches.
class AwayPublisher final : public logging::LogPublisher {
public:
    void publish(std::span<const logging::LogMessage>, bool) override { throw std::runtime_error{"away"}; }
};

/// Records on their way through a process of the test's own, with a pump that does nothing until it must.
struct LivePipeline {
    explicit LivePipeline(const std::filesystem::path& directory, bool isEnabled = true)
        : options{optionsFor(directory, isEnabled)} {}

    void tell(int count) {
        const auto handler = logging::LogPipeline::handlerOf(pipeline);
        for (int i = 0; i < count; ++i) {
            handler->handle({clock.now(), "end", LogLevel::Info, "waits", {}});
        }
    }

    static logging::LoggingOptions optionsFor(const std::filesystem::path& directory, bool isEnabled) {
        logging::LoggingOptions options;
        options.isEnabled = isEnabled;
        options.directory = directory;
        options.batchSize = 100'000;
        options.batchInterval = std::chrono::hours{1};
        return options;
    }

    logging::LoggingOptions options;
    SystemClock clock;
    SystemRandom random;
    ThreadedBackgroundTasks tasks;
    RecordingLog log;
    AwayPublisher publisher;
    std::shared_ptr<logging::LogPipeline> pipeline =
        std::make_shared<logging::LogPipeline>(clock, logging::LogOrigin::ofThisProcess(random), options);
    logging::LogPump pump{pipeline->queue(), publisher, pipeline->local(), clock, random, log, {}};
    logging::LogPumpTask task{pipeline->queue(), pump, tasks, options, [](bool) {}};
};

/// How often each key stands in the files of a directory.
inline std::map<std::string, int> keysIn(const std::filesystem::path& directory) {
    std::map<std::string, int> keys;
    for (const auto& entry : std::filesystem::directory_iterator{directory}) {
        std::ifstream file{entry.path()};
        for (std::string line; std::getline(file, line);) {
            const auto at = line.rfind(" key=");
            ++keys[at == std::string::npos ? "torn: " + line : line.substr(at + 5)];
        }
    }
    return keys;
}

} // namespace missive::test
