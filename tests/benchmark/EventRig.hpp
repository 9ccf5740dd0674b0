#pragma once

#include <Application/Missive/Bus/BusNames.hpp>
#include <Application/Missive/Bus/EventBus.hpp>
#include <Application/Missive/Bus/HandlerRegistry.hpp>
#include <Application/Missive/Bus/RoutableMessageBus.hpp>
#include <Application/Missive/Bus/Routing.hpp>
#include <Application/Missive/Failure/FailureHandling.hpp>
#include <Application/Missive/Outbox/Outbox.hpp>
#include <Application/Missive/UnitOfWork/PostCommitHook.hpp>
#include <Application/Missive/Worker/MessageProcessor.hpp>
#include <Domain/Ordering/Published/OrderCreated.hpp>
#include <Infrastructure/Missive/Codec/JsonMessageCodec.hpp>
#include <Infrastructure/Missive/Log/LogStack.hpp>
#include <Infrastructure/Missive/Persistence/Odb/Sqlite/OdbSqliteDatabase.hpp>
#include <Infrastructure/Missive/Persistence/Odb/Sqlite/OdbSqliteUnitOfWork.hpp>
#include <Infrastructure/Missive/Runtime/PollWaiter.hpp>
#include <Infrastructure/Missive/Runtime/SystemClock.hpp>
#include <Infrastructure/Missive/Runtime/SystemRandom.hpp>
#include <Infrastructure/Missive/Runtime/ThreadedBackgroundTasks.hpp>
#include <Infrastructure/Missive/Runtime/UuidV7Generator.hpp>

#include <cstddef>
#include <filesystem>
#include <limits>
#include <string>

namespace missive::benchmark {

/// The event bus with one transport, wired as the application wires it: in the application's database unless the DSN
/// names a server, which then has an outbox there.
class EventRig {
public:
    explicit EventRig(const std::filesystem::path& file, const std::string& dsn = "doctrine://default");

    /// Registers a handler of the event.
    template <class Handler> void handle(Handler handler) { handlers_.add("benchmark.handler", std::move(handler)); }

    /// Puts the middleware together; call it when the handler is there.
    void connect();

    /// Dispatches copies of an event inside one unit of work.
    void dispatch(const ordering::OrderCreated& event, std::size_t copies);

    /// The same while a message is handled that caused them.
    void dispatchCaused(const ordering::OrderCreated& event, std::size_t copies);

    /// Dispatches copies of an event together.
    void dispatchAll(const ordering::OrderCreated& event, std::size_t copies);

    /// Sends copies of an event to the transport, encoded each time, `together` at a time.
    void send(const ordering::OrderCreated& event, std::size_t copies, std::size_t together);

    /// Leaves copies of an event in the outbox, as a process does that dies after its commit.
    void leaveInOutbox(const ordering::OrderCreated& event, std::size_t copies);

    /// Lets a relay forward so many batches of the outbox. Throws std::runtime_error when there is nothing to forward.
    void relay(std::size_t batches);

    static constexpr std::size_t untilEmpty = std::numeric_limits<std::size_t>::max();

    /// Works with one worker until so many messages are handled.
    void consume(std::size_t count);

    const Transport& transport() const { return transports_.get("async").transport; }
    OdbSqliteDatabase& database() noexcept { return database_; }
    OdbSqliteUnitOfWork& unitOfWork() noexcept { return unitOfWork_; }

private:
    Envelope envelopeOf(const ordering::OrderCreated& event);

    SystemClock clock_;
    LogStack logs_{clock_};
    Log& log_{logs_.channel("messenger")};
    SystemRandom random_;
    UuidV7Generator ids_{clock_, random_};
    ThreadedBackgroundTasks tasks_;
    PollWaiter waiter_;
    MessageTypes types_;
    JsonMessageCodec codec_{types_};
    OdbSqliteDatabase database_;
    OdbSqliteUnitOfWork unitOfWork_{database_, clock_};
    TransportRegistry transports_;
    Routing routing_{transports_};
    OutboxForwarding forwarding_{transports_, clock_, random_, types_, log_};
    Outbox outbox_{transports_, forwarding_, unitOfWork_, clock_, tasks_, log_};
    HandlerRegistry handlers_;
    PostCommitHook postCommit_{log_};
    BoundUnitOfWork bound_{unitOfWork_, postCommit_};
    MessageBus bus_{std::string{BusNames::event}};
    EventBus events_{bus_, unitOfWork_};
    RoutableMessageBus routable_{{&bus_}, bus_};
    FailureHandling failures_{transports_, bound_, clock_};
    Hooks<HandlerCall> hooks_;
    BatchHandling batches_{bound_, hooks_, types_, log_};
    MessageProcessor processor_{routable_, failures_, batches_};
};

} // namespace missive::benchmark
