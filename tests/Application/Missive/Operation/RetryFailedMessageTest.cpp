#include <Application/Missive/Bus/MessageBus.hpp>
#include <Application/Missive/Failure/FailureHandling.hpp>
#include <Application/Missive/Operation/RetryFailedMessage.hpp>
#include <Infrastructure/Missive/Transport/InMemory/InMemoryTransport.hpp>
#include <tests/UI/Missive/Messenger/HandleWith.hpp>
#include <tests/UI/Missive/Messenger/RetryAfterASecond.hpp>
#include <tests/support/DirectUnitOfWork.hpp>
#include <tests/support/FakeBackgroundTasks.hpp>
#include <tests/support/FakeClock.hpp>
#include <tests/support/Note.hpp>
#include <tests/support/RecordingLog.hpp>
#include <tests/support/ShortNames.hpp>
#include <tests/support/SilentUnitOfWorkListener.hpp>

#include <Domain/Missive/UndecodableMessage.hpp>

#include <doctest/doctest.h>

#include <memory>
#include <stdexcept>

using namespace missive;
using namespace missive::test;

namespace {

struct Retries {
    explicit Retries(std::shared_ptr<RetryPolicy> policy = nullptr) {
        bus.use({std::make_shared<HandleWith>([this](const Envelope& envelope) { onHandle(envelope); })});
        registry.add({{"failed", memory, memory}, std::move(policy), "failed"});
    }

    RetriedMessageView retry(const std::string& id) {
        return RetryFailedMessage{{processor, tasks, names, log, redacted}, registry.get("failed"), {}}.retry(id);
    }

    void send(Envelope envelope) { memory->send({&envelope, 1}); }

    static std::string redacted(std::string_view text) { return text == "secret" ? "***" : std::string{text}; }

    std::function<void(const Envelope&)> onHandle = [](const Envelope&) {};
    FakeClock clock;
    ShortNames names;
    RecordingLog log;
    FakeBackgroundTasks tasks;
    std::shared_ptr<InMemoryTransport> memory = std::make_shared<InMemoryTransport>(nullptr, clock);
    TransportRegistry registry;
    MessageBus bus{"event.bus"};
    RoutableMessageBus routable{{&bus}, bus};
    DirectUnitOfWork unitOfWork;
    SilentUnitOfWorkListener listener;
    FailureHandling failures{registry, {unitOfWork, listener}, clock};
    Hooks<HandlerCall> hooks;
    BatchHandling batches{{unitOfWork, listener}, hooks, names, log};
    MessageProcessor processor{routable, failures, batches};
};

} // namespace

TEST_CASE("secrets in the error of a message that failed again are hidden") {
    Retries retries;
    retries.send(Envelope::of(Note{1}));
    retries.onHandle = [](const Envelope&) { throw std::runtime_error{"secret"}; };
    CHECK(retries.retry("1").error == "***");
}

TEST_CASE("a failed message that is handled now is gone") {
    Retries retries;
    retries.send(Envelope::of(Note{1}));
    CHECK(retries.retry("1").outcome == RetryOutcome::Handled);
    CHECK(retries.memory->messageCounts() == MessageCounts{});
    CHECK(retries.retry("1").outcome == RetryOutcome::Missing);
}

TEST_CASE("a failed message that fails again is told with where it is now") {
    Retries retries;
    retries.send(Envelope::of(Note{1}));
    retries.onHandle = [](const Envelope&) { throw std::runtime_error{"still no stock"}; };
    const auto retried = retries.retry("1");
    CHECK(retried.outcome == RetryOutcome::Parked);
    CHECK(retried.failedAgain());
    CHECK(retried.error == "still no stock");
    CHECK(retried.transport == "failed");
    CHECK(retried.newId == "2");
    CHECK_FALSE(retried.retryInMs);
    CHECK(retries.memory->messageCounts().parked == 1);
}

TEST_CASE("a failed message that is tried once more is told with its delay") {
    Retries retries{std::make_shared<RetryAfterASecond>()};
    retries.send(Envelope::of(Note{1}));
    retries.onHandle = [](const Envelope&) { throw std::runtime_error{"no"}; };
    const auto retried = retries.retry("1");
    CHECK(retried.outcome == RetryOutcome::SentForRetry);
    CHECK(retried.retryInMs == 1000);
}

TEST_CASE("a failed message that somebody holds, or that cannot be decoded, stays") {
    Retries retries;
    retries.send(Envelope::of(Note{1}));
    const auto held = retries.memory->claim("1");
    CHECK(retries.retry("1").outcome == RetryOutcome::Held);
    CHECK_FALSE(retries.retry("1").failedAgain());
    retries.send(Envelope::of(UndecodableMessage{{"gibberish", {}}, "it has no type"}));
    CHECK(retries.retry("2").outcome == RetryOutcome::Undecodable);
    CHECK(retries.memory->messageCounts() == MessageCounts{1, 0, 1, 0});
}
