#include <Infrastructure/Missive/Log/LogStack.hpp>
#include <tests/Infrastructure/Logging/LivePipeline.hpp>
#include <tests/support/StandardError.hpp>

#include <doctest/doctest.h>

#include <atomic>
#include <thread>
#include <vector>

namespace missive::test {

namespace {

using namespace missive::logging;

/// A transport whose client tells the log what it does, and fails every other time.
class TalkativePublisher final : public LogPublisher {
public:
    explicit TalkativePublisher(Log& log) : log_{log} {}

    void publish(std::span<const LogMessage>, bool) override {
        ++calls;
        log_.write(LogLevel::Info, "connecting", {});
        log_.write(LogLevel::Warning, "slow", {});
        if (calls % 2 == 0) {
            throw std::runtime_error{"away"};
        }
    }

    std::uint64_t calls = 0;

private:
    Log& log_;
};

/// A handler that tells the log of each record and then fails.
class TalkativeHandler final : public LogHandler {
public:
    explicit TalkativeHandler(LogStack& stack) : log_{stack.channel("handler")} {}

    bool accepts(std::string_view channel, LogLevel) const noexcept override { return channel == "told"; }
    void handle(const LogRecord&) override {
        log_.write(LogLevel::Info, "a record came", {});
        throw std::runtime_error{"no room"};
    }

private:
    Log& log_;
};

struct Talk {
    static LoggingOptions optionsFor(const TemporaryDirectory& directory) {
        auto options = LivePipeline::optionsFor(directory.path(), true);
        options.batchSize = 10;
        options.batchInterval = std::chrono::milliseconds{1};
        return options;
    }

    void tell(int count) {
        for (int i = 0; i < count; ++i) {
            told.write(LogLevel::Info, "told", {});
        }
    }

    TemporaryDirectory directory;
    LoggingOptions options = optionsFor(directory);
    SystemClock clock;
    SystemRandom random;
    ThreadedBackgroundTasks tasks;
    std::shared_ptr<LogPipeline> pipeline =
        std::make_shared<LogPipeline>(clock, LogOrigin::ofThisProcess(random), options);
    LogStack stack{clock};
    Log& told = stack.channel("told");
    TalkativePublisher publisher{stack.channel("client")};
    LogPump pump{pipeline->queue(),        publisher,   pipeline->local(), clock, random,
                 stack.channel("logging"), {.size = 10}};
};

} // namespace

TEST_CASE("what a transport and a failing handler tell while they take records begets nothing and stops nobody") {
    Talk talk;
    talk.stack.add({"talkative", std::make_shared<TalkativeHandler>(talk.stack)});
    talk.stack.add({"async", LogPipeline::handlerOf(talk.pipeline)});
    constexpr std::uint64_t each = 200;
    standardErrorOf([&] {
        const LogPumpTask task{talk.pipeline->queue(), talk.pump, talk.tasks, talk.options, [](bool) {}};
        {
            const std::jthread other{[&] { talk.tell(each); }};
            talk.tell(each);
        }
        CHECK(talk.pipeline->queue().awaitSettled(std::chrono::seconds{30}));
    });
    const auto counts = talk.pipeline->queue().counts();
    const auto reentrant = counts.at(LogPlace::Local, LogReason::Reentrant);
    CHECK(counts.balance());
    CHECK(counts.waiting() == 0);
    CHECK(counts.at(LogPlace::Dropped) == 0);
    CHECK(reentrant >= talk.publisher.calls); // and what the pump itself tells of the transport
    CHECK(counts.offered() == 2 * each + reentrant);
    CHECK(talk.stack.counts().reentrant == 2 * each);
}

} // namespace missive::test
