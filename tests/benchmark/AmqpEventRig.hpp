#pragma once

#include <Application/Missive/Bus/BusNames.hpp>
#include <Application/Missive/Bus/EventBus.hpp>
#include <Application/Missive/Bus/HandlerRegistry.hpp>
#include <Application/Missive/Bus/RoutableMessageBus.hpp>
#include <Application/Missive/Bus/Routing.hpp>
#include <Application/Missive/Failure/FailureHandling.hpp>
#include <Application/Missive/Release/PostCommitRelease.hpp>
#include <Application/Missive/Worker/MessageProcessor.hpp>
#include <Domain/Ordering/OrderCreated.hpp>
#include <Infrastructure/Missive/Codec/JsonMessageCodec.hpp>
#include <Infrastructure/Missive/Log/SpdlogLog.hpp>
#include <Infrastructure/Missive/Persistence/Odb/OdbDatabase.hpp>
#include <Infrastructure/Missive/Persistence/Odb/OdbUnitOfWork.hpp>
#include <Infrastructure/Missive/Runtime/SystemClock.hpp>
#include <Infrastructure/Missive/Runtime/SystemRandom.hpp>
#include <Infrastructure/Missive/Runtime/ThreadedBackgroundTasks.hpp>
#include <Infrastructure/Missive/Runtime/UuidV7Generator.hpp>

#include <cstddef>
#include <filesystem>
#include <string>

namespace missive::benchmark {

/// The event bus with a transport at RabbitMQ and an application database, wired as the application wires it.
class AmqpEventRig {
public:
    AmqpEventRig(const std::filesystem::path& file, const std::string& dsn);

    /// Registers a handler of the event.
    template <class Handler> void handle(Handler handler) { handlers_.add("benchmark.handler", std::move(handler)); }

    /// Puts the middleware together; call it when the handler is there.
    void connect();

    /// Sends copies of an event, encoded each time, `together` at a time.
    void send(const ordering::OrderCreated& event, std::size_t copies, std::size_t together);

    /// Works with one worker until so many messages are handled.
    void consume(std::size_t count);

private:
    SpdlogLog log_{LogLevel::Warning};
    SystemClock clock_;
    SystemRandom random_;
    UuidV7Generator ids_{clock_, random_};
    ThreadedBackgroundTasks tasks_;
    MessageTypes types_;
    JsonMessageCodec codec_{types_};
    OdbDatabase database_;
    OdbUnitOfWork unitOfWork_{database_, clock_};
    TransportRegistry transports_;
    Routing routing_{transports_};
    HandlerRegistry handlers_;
    PostCommitRelease release_{log_};
    MessageBus bus_{std::string{BusNames::event}};
    EventBus events_{bus_, unitOfWork_};
    RoutableMessageBus routable_{{&bus_}, bus_};
    FailureHandling failures_{transports_, unitOfWork_, release_, clock_};
    MessageProcessor processor_{routable_, failures_};
};

} // namespace missive::benchmark
