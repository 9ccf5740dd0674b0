#include <UI/Missive/Registrations.hpp>

#include <stdexcept>

namespace missive {

void Registrations::registered(FunctionRef<void()> registration) {
    if (isClosed_) {
        throw std::logic_error{"The application is put together already: register while it is wired."};
    }
    try {
        registration();
    } catch (const std::logic_error& error) {
        wiring_.problems.push_back({error.what(), ""});
    }
}

void Registrations::middleware(std::string id, std::shared_ptr<Middleware> middleware) {
    registered([&] {
        if (!wiring_.middleware.try_emplace(id, std::move(middleware)).second) {
            throw std::logic_error{"Two middleware are registered under the id \"" + id + "\". Give each its own id."};
        }
    });
}

void Registrations::retryPolicy(std::string service, std::shared_ptr<RetryPolicy> policy) {
    registered([&] {
        if (!wiring_.retryPolicies.try_emplace(service, std::move(policy)).second) {
            throw std::logic_error{"Two retry strategies are registered under the name \"" + service +
                                   "\". Give each its own name."};
        }
    });
}

void Registrations::transports(std::shared_ptr<TransportFactory> factory) {
    registered([&] { wiring_.transportFactories.push_back(std::move(factory)); });
}

void Registrations::onWorker(std::function<void(WorkerEvents&)> listener) {
    registered([&] { wiring_.workerListeners.push_back(std::move(listener)); });
}

void Registrations::beside(WorkBeside::Start start) {
    registered([&] {
        if (!start) {
            throw std::logic_error{"Work beside a worker is registered without a function that starts it."};
        }
        wiring_.besides.push_back(std::move(start));
    });
}

void Registrations::logHandler(std::shared_ptr<LogHandler> handler) {
    registered([&] { ports_.logs.add(std::move(handler)); });
}

void Registrations::hook(std::shared_ptr<HandlerHook> hook) {
    registered([&] { wiring_.handlerHooks.add(std::move(hook)); });
}

void Registrations::hook(std::shared_ptr<ConsoleHook> hook) {
    registered([&] { wiring_.consoleHooks.push_back(std::move(hook)); });
}

} // namespace missive
