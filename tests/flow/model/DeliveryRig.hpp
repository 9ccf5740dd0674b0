#pragma once

#include <Application/Missive/Bus/HandlerRegistry.hpp>
#include <Application/Missive/Bus/MessageBus.hpp>
#include <Application/Missive/Bus/RoutableMessageBus.hpp>
#include <Application/Missive/Bus/TransportRegistry.hpp>
#include <Application/Missive/Failure/FailureHandling.hpp>
#include <Application/Missive/Worker/Event/WorkerEvents.hpp>
#include <Application/Missive/Worker/InboxPurge.hpp>
#include <Application/Missive/Worker/MessageProcessor.hpp>
#include <Infrastructure/Missive/Codec/JsonMessageCodec.hpp>
#include <tests/flow/model/Messages.hpp>
#include <tests/flow/model/ModelTransport.hpp>
#include <tests/flow/model/Script.hpp>
#include <tests/support/FakeBackgroundTasks.hpp>
#include <tests/support/FakeClock.hpp>
#include <tests/support/FakeRandom.hpp>
#include <tests/support/FakeWaiter.hpp>
#include <tests/support/SequenceIds.hpp>
#include <tests/support/SilentUnitOfWorkListener.hpp>

#include <array>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>

namespace missive::test {

class SilentLog final : public Log {
public:
    bool accepts(LogLevel) const noexcept override { return false; }
    void write(LogLevel, std::string_view, const std::vector<LogField>&) noexcept override {}
};

/// The application of the model: two source transports (`async` with two retries, `once` with none), a failure
/// transport in its database, an event with the handlers 0 and 1 and a command with the handler 2. Every handler writes
/// one effect in its unit of work. Everything but the transports' calls and the clock is what runs in production.
class DeliveryRig {
public:
    explicit DeliveryRig(PlantedFault planted);

    /// Throws std::runtime_error where an effect is doubled or a message was tried too often.
    void play(const Script& script);

    /// Without any faults from now on: everything is handled, at last by an operator. Throws std::runtime_error where
    /// something is lost, doubled or stuck.
    void finish();

private:
    using Key = std::pair<int, int>;

    void perform(const Step& step);
    void deliver(const Step& step);
    void work(const Step& step);
    void retry(const Step& step);
    void putBack(const Step& step);
    void purge();
    void consume(const std::string& transport, std::optional<std::size_t> limit);
    void retryOne(const Envelope& claimed);
    void handle(int number, int handler);
    void check() const;
    void add(const std::string& name, const std::shared_ptr<ModelTransport>& transport, int retries,
             bool sharesTransaction);

    PlantedFault planted_;
    FakeClock clock_;
    FakeRandom random_;
    FakeWaiter waiter_;
    FakeBackgroundTasks tasks_;
    SilentLog log_;
    SequenceIds ids_;
    SilentUnitOfWorkListener listener_;
    Fuse fuse_;
    MessageTypes types_;
    JsonMessageCodec codec_{types_};
    InMemoryUnitOfWork unitOfWork_{clock_};
    BoundUnitOfWork bound_{unitOfWork_, listener_};
    std::array<InMemoryTransport, 3> stored_{
        {InMemoryTransport{&codec_, clock_}, InMemoryTransport{&codec_, clock_}, InMemoryTransport{&codec_, clock_}}};
    std::shared_ptr<ModelTransport> async_ = std::make_shared<ModelTransport>(stored_[0], fuse_, planted_);
    std::shared_ptr<ModelTransport> once_ = std::make_shared<ModelTransport>(stored_[1], fuse_, planted_);
    std::shared_ptr<ModelTransport> failed_ =
        std::make_shared<ModelTransport>(stored_[2], fuse_, planted_, &unitOfWork_);
    TransportRegistry transports_;
    HandlerRegistry eventHandlers_;
    HandlerRegistry commandHandlers_;
    MessageBus events_{"event.bus"};
    MessageBus commands_{"command.bus"};
    RoutableMessageBus buses_{{&commands_, &events_}, events_};
    FailureHandling failures_{transports_, bound_, clock_};
    Hooks<HandlerCall> hooks_;
    BatchHandling batches_{bound_, hooks_, types_, log_};
    MessageProcessor processor_{buses_, failures_, batches_};
    InboxPurge purge_{unitOfWork_.inbox(), bound_, transports_, clock_, log_};

    int serial_ = 0;
    int failing_ = 0;
    /// By number and handler.
    std::map<Key, int> expected_;
    std::map<Key, int> effects_;
    /// How often handlers began for what came from a source transport, and how often they may, but for messages that
    /// were given back or copied by a fault.
    std::map<Key, int> calls_;
    std::map<Key, int> allowedCalls_;
    bool isFromSource_ = false;
};

} // namespace missive::test
