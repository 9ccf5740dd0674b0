#include <UI/Missive/BuildTransports.hpp>

#include <Domain/Missive/TransportSettings.hpp>
#include <Infrastructure/Missive/Configuration/Dsn.hpp>
#include <Infrastructure/Missive/Retry/MultiplierRetryPolicy.hpp>

#include <exception>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace missive {

namespace {

std::string placeOf(const TransportConfiguration& transport) {
    return transport.origin.empty() ? "" : transport.origin + ": ";
}

TransportFactory* findFactory(const Wiring& wiring, std::string_view dsn) {
    for (const auto& factory : wiring.transportFactories) {
        if (factory->supports(dsn)) {
            return factory.get();
        }
    }
    return nullptr;
}

std::shared_ptr<RetryPolicy> retryPolicyOf(const TransportConfiguration& transport, const Wiring& wiring,
                                           Random& random, std::vector<WiringProblem>& problems) {
    const auto& retry = transport.retry;
    if (!retry.service) {
        return std::make_shared<MultiplierRetryPolicy>(
            MultiplierRetryPolicy::Settings{.maxRetries = static_cast<int>(retry.maxRetries),
                                            .delay = retry.delay,
                                            .multiplier = retry.multiplier,
                                            .maxDelay = retry.maxDelay,
                                            .jitter = retry.jitter},
            random);
    }
    const auto found = wiring.retryPolicies.find(*retry.service);
    if (found == wiring.retryPolicies.end()) {
        problems.push_back({placeOf(transport) + "The transport \"" + transport.name +
                                "\" names the retry strategy \"" + *retry.service + "\", which is not registered.",
                            "Register it: app.retryPolicy(\"" + *retry.service + "\", ...)."});
        return nullptr;
    }
    return found->second;
}

} // namespace

void buildTransports(const MessengerConfiguration& configuration, const Wiring& wiring, Random& random,
                     TransportRegistry& transports, std::vector<WiringProblem>& problems) {
    for (const auto& transport : configuration.transports) {
        auto* factory = findFactory(wiring, transport.dsn);
        if (factory == nullptr) {
            problems.push_back(
                {placeOf(transport) + "The transport \"" + transport.name + "\" has the DSN \"" +
                     Dsn::parse(transport.dsn).redacted() + "\", whose kind is not supported.",
                 "Supported are doctrine://default, sqlite:///path, postgresql://host/database, in-memory:// and "
                 "sync://; register a "
                 "factory for kinds of your own: app.transports(...)."});
            continue;
        }
        try {
            const bool triesOnce = !transport.retry.service && transport.retry.maxRetries == 0;
            transports.add({.transport = factory->create({transport.name, transport.dsn, transport.options}),
                            .retryPolicy = retryPolicyOf(transport, wiring, random, problems),
                            .failureTransport = configuration.failureTransportOf(transport).value_or(""),
                            .triesOnce = triesOnce});
        } catch (const std::exception& error) {
            problems.push_back({placeOf(transport) + error.what(),
                                "Correct the transport \"" + transport.name + "\" in the configuration."});
        }
    }
}

} // namespace missive
