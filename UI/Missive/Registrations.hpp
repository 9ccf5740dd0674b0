#pragma once

#include <Application/Missive/Bus/HandlerHook.hpp>
#include <Application/Missive/Worker/Event/WorkerEvents.hpp>
#include <Domain/Missive/FunctionRef.hpp>
#include <Infrastructure/Missive/Codec/JsonMessageCodec.hpp>
#include <UI/Missive/AppPorts.hpp>
#include <UI/Missive/Assembly/Wiring.hpp>

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace missive {

/// What technologies, systems and contexts register while an application is wired, and the ports they may hand to what
/// they make. What is wrong with a registration is reported when the application is put together; afterwards there can
/// be none: std::logic_error.
class Registrations {
public:
    Registrations(const Registrations&) = delete;
    Registrations& operator=(const Registrations&) = delete;

    /// Registers an event under the name it has on the wire, which survives a renaming of the type.
    template <Message M> void message(std::string wireName) {
        registered([&] { wiring_.messageTypes.template registerMessage<M>(std::move(wireName)); });
    }

    /// Registers the handler of a command; the command is read off its parameter.
    template <class Handler> void command(Handler handler) {
        registered([&] { wiring_.commandHandlers.add(std::string{TypeId::of<Handler>().name()}, std::move(handler)); });
    }

    /// Registers the handler of a query; the query is read off its parameter.
    template <class Handler> void query(Handler handler) {
        registered([&] { wiring_.queryHandlers.add(std::string{TypeId::of<Handler>().name()}, std::move(handler)); });
    }

    /// Registers a handler of an event; the event is read off its parameter. The name is the inbox key: it must never
    /// change.
    template <class Handler> void event(std::string name, Handler handler, HandlerOptions options = {}) {
        registered([&] { wiring_.eventHandlers.add(std::move(name), std::move(handler), std::move(options)); });
    }

    /// Registers a handler that takes many events at once, as `std::span<const Event>`: in one unit of work, one inbox
    /// row for each. Each thread of a worker keeps messages for it until there are `size`, the first has waited `wait`,
    /// or it stops.
    /// If it fails it is called for each of them alone, unless its error is Recoverable, which then holds for all.
    template <class Handler> void batch(std::string name, Handler handler, BatchOptions options = {}) {
        registered([&] { wiring_.eventHandlers.addBatch(std::move(name), std::move(handler), std::move(options)); });
    }

    /// Has stamps of the application's type S, which must be described, travel with every message: in this header,
    /// whose name begins with `X-`, as a JSON array. PHP ignores it unless it is called `X-Message-Stamp-<class>`.
    template <Stamp S> void stamp(std::string header) {
        registered([&] { codec_.template registerStamp<S>(std::move(header)); });
    }

    /// Registers a middleware under the id by which the configuration of a bus names it.
    void middleware(std::string id, std::shared_ptr<Middleware> middleware);

    /// Registers a retry strategy under the name by which a transport's `retry_strategy` names it.
    void retryPolicy(std::string service, std::shared_ptr<RetryPolicy> policy);

    /// Adds a kind of transport. Of two that support a DSN the one added last makes the transport.
    void transports(std::shared_ptr<TransportFactory> factory);

    /// Has every worker of this application tell what it does to what `listener` connects.
    void onWorker(std::function<void(WorkerEvents&)> listener);

    /// Has work run beside every command that goes on until it is told to stop, such as messenger:consume.
    void beside(WorkBeside::Start start);

    /// Has a server show these figures among its own.
    void metrics(MetricSource source);

    /// Gives what is told on any channel to this handler too, besides the console or what `monolog` configures. It is
    /// called as long as anything of the application lives, so it must not refer to what `make` made.
    void logHandler(std::shared_ptr<LogHandler> handler);

    /// Gives this handler what a log handler of the type `service` gets in the configuration that has this id.
    void logHandler(std::string id, std::shared_ptr<LogHandler> handler);

    /// Has every record say what this knows of its circumstances, on the thread that tells it.
    void logProcessor(LogProcessor processor);

    /// Has a hook run around every call of an event's handler, or around every console command.
    void hook(std::shared_ptr<HandlerHook> hook);
    void hook(std::shared_ptr<ConsoleHook> hook);

    Clock& clock() noexcept { return ports_.clock; }
    IdGenerator& ids() noexcept { return ports_.ids; }
    LogStack& logs() noexcept { return ports_.logs; }
    Log& log(std::string_view channel = "app") { return ports_.logs.channel(channel); }
    Random& random() noexcept { return ports_.random; }
    Waiter& waiter() noexcept { return ports_.waiter; }
    BackgroundTasks& tasks() noexcept { return ports_.tasks; }
    MemoryUsage& memoryUsage() noexcept { return ports_.memory; }
    const MessageCodec& codec() const noexcept { return codec_; }
    const MessageNames& names() const noexcept { return wiring_.messageTypes; }

    /// What is registered so far: for features that show or use it.
    const Wiring& wiring() const noexcept { return wiring_; }

protected:
    explicit Registrations(LogLevel leastLogged) : leastLogged_{leastLogged}, ports_{leastLogged} {}
    ~Registrations() = default;

    /// Makes a registration: std::logic_error is a problem of the wiring, and is thrown once there can be none.
    void registered(FunctionRef<void()> registration);
    void close() noexcept { isClosed_ = true; }

    LogLevel leastLogged_;
    AppPorts ports_;
    Wiring wiring_;
    JsonMessageCodec codec_{wiring_.messageTypes};

private:
    bool isClosed_ = false;
};

} // namespace missive
