#include <UI/Missive/Registrations.hpp>

#include <stdexcept>
#include <string>

namespace missive {

namespace {

template <class Pointer> void require(const Pointer& given, const char* what) {
    if (!given) {
        throw std::logic_error{std::string{what} + " is registered that is empty."};
    }
}

} // namespace

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
        require(middleware, "A middleware");
        if (!wiring_.middleware.try_emplace(id, std::move(middleware)).second) {
            throw std::logic_error{"Two middleware are registered under the id \"" + id + "\". Give each its own id."};
        }
    });
}

void Registrations::retryPolicy(std::string service, std::shared_ptr<RetryPolicy> policy) {
    registered([&] {
        require(policy, "A retry strategy");
        if (!wiring_.retryPolicies.try_emplace(service, std::move(policy)).second) {
            throw std::logic_error{"Two retry strategies are registered under the name \"" + service +
                                   "\". Give each its own name."};
        }
    });
}

void Registrations::transports(std::shared_ptr<TransportFactory> factory) {
    registered([&] {
        require(factory, "A transport factory");
        wiring_.transportFactories.push_back(std::move(factory));
    });
}

void Registrations::onWorker(std::function<void(WorkerEvents&)> listener) {
    registered([&] {
        require(listener, "A listener of workers");
        wiring_.workerListeners.push_back(std::move(listener));
    });
}

void Registrations::beside(WorkBeside::Start start) {
    registered([&] {
        require(start, "Work beside a worker");
        wiring_.besides.push_back(std::move(start));
    });
}

void Registrations::metrics(MetricSource source) {
    registered([&] {
        require(source.sample, "A source of figures");
        wiring_.metricSources.push_back(std::move(source));
    });
}

void Registrations::logHandler(std::shared_ptr<LogHandler> handler) {
    registered([&] {
        require(handler, "A log handler");
        ports_.logs.add({"a handler of the application", handler});
        wiring_.logHandlers.push_back(std::move(handler));
    });
}

void Registrations::logHandler(std::string id, std::shared_ptr<LogHandler> handler) {
    registered([&] {
        require(handler, "A log handler");
        if (!wiring_.namedLogHandlers.try_emplace(id, std::move(handler)).second) {
            throw std::logic_error{"Two log handlers are registered under the id \"" + id +
                                   "\". Give each its own id."};
        }
    });
}

void Registrations::logProcessor(LogProcessor processor) {
    registered([&] {
        require(processor, "A log processor");
        ports_.logs.add(std::move(processor));
    });
}

void Registrations::hook(std::shared_ptr<HandlerHook> hook) {
    registered([&] {
        require(hook, "A hook around handlers");
        wiring_.handlerHooks.add(std::move(hook));
    });
}

void Registrations::hook(std::shared_ptr<ConsoleHook> hook) {
    registered([&] {
        require(hook, "A hook around console commands");
        wiring_.consoleHooks.push_back(std::move(hook));
    });
}

} // namespace missive
