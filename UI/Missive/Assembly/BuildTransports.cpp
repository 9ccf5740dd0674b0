#include <UI/Missive/Assembly/BuildTransports.hpp>

#include <Domain/Missive/OutboxName.hpp>
#include <Domain/Missive/TransportSettings.hpp>
#include <Infrastructure/Missive/Dsn/Dsn.hpp>
#include <Infrastructure/Missive/Retry/MultiplierRetryPolicy.hpp>
#include <UI/Missive/Assembly/BuildOutboxes.hpp>

#include <algorithm>
#include <exception>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace missive {

namespace {

std::string placeOf(const TransportConfiguration& transport) {
    return transport.origin.empty() ? "" : transport.origin + ": ";
}

TransportFactory* findFactory(const Wiring& wiring, std::string_view dsn) {
    const auto& factories = wiring.transportFactories;
    const auto found =
        std::find_if(factories.rbegin(), factories.rend(), [&](const auto& factory) { return factory->supports(dsn); });
    return found == factories.rend() ? nullptr : found->get();
}

/// Null where it is not registered.
std::shared_ptr<RetryPolicy> retryPolicyOf(const TransportConfiguration& transport, const Wiring& wiring,
                                           Random& random) {
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
    return found == wiring.retryPolicies.end() ? nullptr : found->second;
}

/// Why the transport cannot be used here, though it may be well made for somebody else.
std::optional<TransportRegistry::Unusable> unusable(const TransportConfiguration& configured,
                                                    const TransportFactory* factory, const RetryPolicy* retryPolicy) {
    const auto where = placeOf(configured) + "The transport \"" + configured.name + "\" ";
    const auto because = [&](const std::string& reason, const std::string& remedy) {
        return TransportRegistry::Unusable{configured.name, where + reason, remedy};
    };
    if (factory == nullptr) {
        return because(
            "has the DSN \"" + Dsn::parse(configured.dsn).redacted() + "\", whose kind is not supported.",
            "Supported are doctrine://default, sqlite:///path, postgresql://host/database, redis://host/stream, "
            "amqp://host/vhost/exchange, in-memory:// and sync://, each where it is wired (by wireRedis, wireAmqp and "
            "so on, or all by "
            "missive::standard()); register a factory for kinds of your own: "
            "app.transports(...).");
    }
    if (retryPolicy == nullptr) {
        return because("names the retry strategy \"" + *configured.retry.service + "\", which is not registered.",
                       "Register it: app.retryPolicy(\"" + *configured.retry.service + "\", ...).");
    }
    if (!configured.unsupported.empty()) {
        return because("has a key that is not supported.", configured.unsupported.front());
    }
    return std::nullopt;
}

/// Messages that stay in the process are not serialized.
std::optional<TransportRegistry::Unusable> unreadable(const MessengerConfiguration& configuration,
                                                      const TransportConfiguration& configured,
                                                      const Transport& transport) {
    constexpr const char* json = "messenger.transport.symfony_serializer";
    const auto serializer = configured.serializer.value_or(configuration.defaultSerializer);
    if (serializer == json || !transport.outlivesProcess) {
        return std::nullopt;
    }
    return TransportRegistry::Unusable{configured.name,
                                       placeOf(configured) + "The transport \"" + configured.name +
                                           "\" has the serializer \"" + serializer + "\", which is not supported.",
                                       std::string{"Use \""} + json + "\" (JSON)."};
}

bool hasOutbox(const TransportConfiguration& configured, const Transport& transport) {
    const bool needsOne = transport.sender != nullptr && transport.outlivesProcess && !transport.sharesTransaction;
    return configured.outbox ? !configured.outbox->empty() : needsOne;
}

void checkName(const TransportConfiguration& configured, std::vector<WiringProblem>& problems) {
    constexpr std::size_t longestQueueName = 190;
    const auto where = placeOf(configured) + "The transport \"" + configured.name + "\"";
    if (configured.name.starts_with(defaultOutbox)) {
        problems.push_back({where + " is called as outboxes are.",
                            "Give it a name that does not begin with \"" + std::string{defaultOutbox} + "\"."});
    } else if (OutboxName::of(configured.name).size() > longestQueueName) {
        problems.push_back(
            {where + " has a name that is too long for the queue of its outbox.",
             "Give it a name of at most " + std::to_string(longestQueueName - OutboxName::prefix.size()) + " bytes."});
    }
}

void checkFailureTransports(const MessengerConfiguration& configuration, const TransportRegistry& transports,
                            std::vector<WiringProblem>& problems) {
    for (const auto& configured : configuration.transports) {
        const auto* entry = transports.find(configured.name);
        const auto* failures = entry == nullptr ? nullptr : transports.find(entry->failureTransport);
        if (failures != nullptr && failures->transport.receiver == nullptr) {
            problems.push_back({placeOf(configured) + "The transport \"" + configured.name +
                                    "\" has the failure transport \"" + entry->failureTransport +
                                    "\", which handles messages at once and keeps none.",
                                "Name one that keeps them, such as doctrine://default?queue_name=failed."});
        }
    }
}

/// The way from this transport through failure transports back to it; empty where there is none.
std::string circleOf(const TransportConfiguration& configured, const TransportRegistry& transports) {
    std::string way = configured.name;
    const auto* entry = transports.find(configured.name);
    for (std::size_t steps = 0; entry != nullptr && steps < transports.all().size(); ++steps) {
        const auto& next = entry->failureTransport;
        if (next.empty() || next == entry->transport.name) {
            break;
        }
        way += " > " + next;
        if (next == configured.name) {
            return way;
        }
        entry = transports.find(next);
    }
    return {};
}

void checkFailureCircles(const MessengerConfiguration& configuration, const TransportRegistry& transports,
                         std::vector<WiringProblem>& problems) {
    for (const auto& configured : configuration.transports) {
        const auto circle = configured.failureTransport ? circleOf(configured, transports) : std::string{};
        if (!circle.empty()) {
            problems.push_back({placeOf(configured) + "The failure transports go round in a circle: " + circle + ".",
                                "What fails in a failure transport stays there: remove the failure_transport of \"" +
                                    configured.name + "\"."});
        }
    }
}

/// Whether one needs it today or not.
void addDefaultOutboxTable(const Wiring& wiring, TransportRegistry& transports) {
    if (auto* factory = findFactory(wiring, defaultOutboxDsn)) {
        transports.addOutboxTable(factory->create({defaultOutbox, defaultOutboxDsn, {}}));
    }
}

} // namespace

void buildTransports(const MessengerConfiguration& configuration, const Wiring& wiring, Random& random,
                     TransportRegistry& transports, std::vector<WiringProblem>& problems) {
    for (const auto& transport : configuration.transports) {
        checkName(transport, problems);
        try {
            auto* factory = findFactory(wiring, transport.dsn);
            auto retryPolicy = retryPolicyOf(transport, wiring, random);
            if (auto reason = unusable(transport, factory, retryPolicy.get())) {
                transports.addUnusable(std::move(*reason));
                continue;
            }
            auto made = factory->create({transport.name, transport.dsn, transport.options, transport.optionTypes});
            if (auto reason = unreadable(configuration, transport, made)) {
                transports.addUnusable(std::move(*reason));
                continue;
            }
            const bool triesOnce = !transport.retry.service && transport.retry.maxRetries == 0;
            auto outbox = hasOutbox(transport, made) ? OutboxName::of(transport.name) : "";
            transports.add({.transport = std::move(made),
                            .retryPolicy = std::move(retryPolicy),
                            .failureTransport = configuration.failureTransportOf(transport).value_or(""),
                            .outbox = std::move(outbox),
                            .triesOnce = triesOnce});
        } catch (const std::exception& error) {
            problems.push_back({placeOf(transport) + error.what(),
                                "Correct the transport \"" + transport.name + "\" in the configuration."});
        }
    }
    addDefaultOutboxTable(wiring, transports);
    buildOutboxes(configuration, transports, problems);
    checkFailureTransports(configuration, transports, problems);
    checkFailureCircles(configuration, transports, problems);
}

} // namespace missive
