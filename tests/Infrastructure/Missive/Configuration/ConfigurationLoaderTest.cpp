#include <Infrastructure/Missive/Configuration/ConfigurationLoader.hpp>
#include <tests/Infrastructure/Missive/Configuration/Environment/FixedEnvironment.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <csignal>
#include <fstream>
#include <iterator>

using namespace missive;
using namespace missive::test;

namespace {

Configuration load(const std::string& yaml, const std::map<std::string, std::string>& variables = {},
                   const std::string& environment = "prod") {
    const FixedEnvironment fixed{variables};
    return ConfigurationLoader{fixed}.loadText(yaml, "messenger.yaml", environment);
}

std::string entry(const Configuration& configuration, const std::string& keyPath) {
    for (const auto& entry : configuration.entries) {
        if (entry.keyPath == keyPath) {
            return entry.value + " <- " + entry.origin;
        }
    }
    return "none";
}

const std::string full = R"(
doctrine: {dbal: {url: '%env(NOT_OURS)%'}}
framework:
    secret: '%env(ALSO_NOT_OURS)%'
    messenger:
        default_bus: command.bus
        buses:
            command.bus:
                middleware:
                    - validation
                    - doctrine_transaction: ['custom', 2]
                    - {id: audit, arguments: {level: high}}
            event.bus:
                default_middleware: allow_no_handlers
            bare.bus:
                default_middleware: false
                middleware: only_mine
            strict.bus:
                default_middleware: {allow_no_senders: false}
        failure_transport: failed
        serializer: {default_serializer: messenger.transport.symfony_serializer, symfony_serializer: {format: json}}
        transports:
            async: '%env(DSN)%'
            high:
                dsn: 'redis://user:hunter2@h'
                serializer: messenger.transport.symfony_serializer
                rate_limiter: ~
                failure_transport: high_failed
                options: {stream: s, auto_setup: false, exchange: {name: n, list: [a, b]}, auth: hunter2}
                retry_strategy: {max_retries: 5, delay: 60_000, multiplier: 1.5, max_delay: 90000, jitter: 0}
            custom: {dsn: 'sync://', retry_strategy: App\Retry}
            failed: 'doctrine://default?queue_name=failed'
            high_failed: 'doctrine://default?queue_name=high_failed'
        routing:
            'ordering.order_created': async
            'ordering.*': [async, high]
            'App\Message\*': {senders: [high]}
            '*': async
        stop_worker_on_signals: [SIGTERM, 2]
missive:
    types: {'ordering.order_created': 'App\Message\OrderCreated'}
)";

} // namespace

TEST_CASE("a messenger.yaml is read in full") {
    const auto configuration = load(full, {{"DSN", "doctrine://default"}});
    const auto& messenger = configuration.messenger;
    REQUIRE(messenger.buses.size() == 4);
    CHECK(messenger.defaultBus == "command.bus");
    const auto& middleware = messenger.buses[0].middleware;
    REQUIRE(middleware.size() == 3);
    CHECK(middleware[0].id == "validation");
    CHECK(middleware[1].id == "doctrine_transaction");
    CHECK(middleware[1].arguments == std::vector<std::string>{"custom", "2"});
    CHECK(middleware[2].arguments == std::vector<std::string>{"high"});
    CHECK(messenger.buses[1].defaultMiddleware.allowNoHandlers);
    CHECK(messenger.buses[1].defaultMiddleware.enabled);
    CHECK_FALSE(messenger.buses[2].defaultMiddleware.enabled);
    CHECK(messenger.buses[2].middleware[0].id == "only_mine");
    CHECK_FALSE(messenger.buses[3].defaultMiddleware.allowNoSenders);
    REQUIRE(messenger.transports.size() == 5);
    CHECK(messenger.transports[0].dsn == "doctrine://default");
    const auto* high = messenger.findTransport("high");
    REQUIRE(high != nullptr);
    CHECK(high->options.at("auto_setup") == "false");
    CHECK(high->options.at("exchange[name]") == "n");
    CHECK(high->options.at("exchange[list][1]") == "b");
    CHECK(high->retry.maxRetries == 5);
    CHECK(high->retry.delay == std::chrono::seconds{60});
    CHECK(high->retry.multiplier == doctest::Approx(1.5));
    CHECK(high->retry.maxDelay == std::chrono::seconds{90});
    CHECK(high->retry.jitter == doctest::Approx(0));
    CHECK(messenger.findTransport("custom")->retry.service == "App\\Retry");
    CHECK(messenger.failureTransportOf(*high) == "high_failed");
    CHECK(messenger.failureTransportOf(messenger.transports[0]) == "failed");
    REQUIRE(messenger.routing.size() == 4);
    CHECK(messenger.routing[0].pattern == "ordering.order_created");
    CHECK(messenger.routing[1].transports == std::vector<std::string>{"async", "high"});
    CHECK(messenger.routing[2].transports == std::vector<std::string>{"high"});
    CHECK(messenger.routing[3].origin == "messenger.yaml:38");
    CHECK(messenger.stopWorkerOnSignals == std::vector<int>{SIGTERM, SIGINT});
    CHECK(configuration.types.at("ordering.order_created").foreignName == "App\\Message\\OrderCreated");
    CHECK(configuration.environment == "prod");
}

TEST_CASE("a transport that says nothing about retries has Symfony's") {
    const auto retry = load("framework: {messenger: {transports: {a: 'sync://'}}}").messenger.transports[0].retry;
    CHECK(retry.maxRetries == 3);
    CHECK(retry.delay == std::chrono::seconds{1});
    CHECK(retry.multiplier == doctest::Approx(2));
    CHECK(retry.maxDelay == std::chrono::seconds{0});
    CHECK(retry.jitter == doctest::Approx(0.1));
    CHECK(retry.service == std::nullopt);
}

TEST_CASE("without configuration the embedded default stands") {
    const auto configuration = load("");
    const auto& messenger = configuration.messenger;
    REQUIRE(messenger.transports.size() == 2);
    CHECK(messenger.transports[0].name == "async");
    CHECK(messenger.transports[0].dsn == "doctrine://default");
    CHECK(messenger.transports[1].dsn == "doctrine://default?queue_name=failed");
    CHECK(messenger.failureTransport == "failed");
    REQUIRE(messenger.routing.size() == 1);
    CHECK(messenger.routing[0].pattern == "*");
    CHECK(messenger.buses.size() == 3);
    CHECK(messenger.defaultBus == "event.bus");
    CHECK(configuration.databaseUrl == "sqlite:///var/missive.db");
    CHECK(entry(configuration, "framework.messenger.transports.async.dsn") == "doctrine://default <- default");
    CHECK(entry(configuration, "DATABASE_URL") == "sqlite:///var/missive.db <- default");
}

TEST_CASE("the messenger.yaml that is shipped says what the embedded default does") {
    const auto embedded = load("");
    std::ifstream file{MISSIVE_SOURCE_DIR "/UI/config/packages/messenger.yaml"};
    const auto shipped = load({std::istreambuf_iterator<char>{file}, {}});
    for (const auto& expected : embedded.entries) {
        CAPTURE(expected.keyPath);
        CHECK(std::any_of(shipped.entries.begin(), shipped.entries.end(), [&](const auto& entry) {
            return entry.keyPath == expected.keyPath && entry.value == expected.value;
        }));
    }
    CHECK(shipped.entries.size() == embedded.entries.size());
}

TEST_CASE("the embedded transport follows MESSENGER_TRANSPORT_DSN") {
    const auto configuration = load("", {{"MESSENGER_TRANSPORT_DSN", "sync://"}, {"DATABASE_URL", "sqlite:////x.db"}});
    CHECK(configuration.messenger.transports[0].dsn == "sync://");
    CHECK(configuration.databaseUrl == "sqlite:////x.db");
    CHECK(entry(configuration, "framework.messenger.transports.async.dsn") ==
          "sync:// <- environment variable MESSENGER_TRANSPORT_DSN");
}

TEST_CASE("configured transports and buses replace the embedded ones") {
    const auto messenger = load("framework: {messenger: {transports: {a: 'sync://'}, buses: {my.bus: ~}}}").messenger;
    CHECK(messenger.transports.size() == 1);
    CHECK(messenger.routing.empty());
    CHECK(messenger.failureTransport == std::nullopt);
    CHECK(messenger.buses.size() == 1);
    CHECK(messenger.defaultBus == "my.bus");
}

TEST_CASE("Symfony's default bus may be named without any bus being configured") {
    const auto messenger = load("framework: {messenger: {default_bus: messenger.bus.default}}").messenger;
    REQUIRE(messenger.buses.size() == 1);
    CHECK(messenger.buses[0].name == "messenger.bus.default");
    CHECK(messenger.defaultBus == "messenger.bus.default");
    CHECK_FALSE(messenger.buses[0].defaultMiddleware.allowNoHandlers);
    CHECK(messenger.transports.size() == 2);
}

TEST_CASE("a transport's outbox may be named under missive, where Symfony never looks") {
    const std::string transports =
        "framework: {messenger: {transports: {a: 'redis://h', b: 'redis://h', c: 'redis://h', "
        "d: {dsn: 'redis://h', outbox: old}}}}\n";
    const auto messenger =
        load(transports + "missive: {transports: {a: {outbox: new}, b: {outbox: false}, c: ~}}\n").messenger;
    CHECK(messenger.transports[0].outbox == "new");
    CHECK(messenger.transports[1].outbox == "");
    CHECK(messenger.transports[2].outbox == std::nullopt);
    CHECK(messenger.transports[3].outbox == "old");
}

TEST_CASE("a block for the environment is laid over its file") {
    const std::string yaml = R"(
framework:
    messenger:
        failure_transport: failed
        transports: {async: 'doctrine://default', failed: 'doctrine://default?queue_name=failed'}
        routing: {a: [async, failed]}
when@prod:
    framework:
        messenger:
            failure_transport: ~
            transports: {async: {retry_strategy: {max_retries: 9}}}
            routing: {a: failed}
when@test: {framework: {messenger: {transports: {async: 'in-memory://'}}}}
)";
    const auto prod = load(yaml).messenger;
    CHECK(prod.transports[0].dsn == "doctrine://default");
    CHECK(prod.transports[0].retry.maxRetries == 9);
    CHECK(prod.failureTransport == std::nullopt);
    CHECK(prod.routing[0].transports == std::vector<std::string>{"failed"});
    CHECK(load(yaml, {}, "test").messenger.transports[0].dsn == "in-memory://");
    CHECK(load(yaml, {}, "dev").messenger.transports[0].retry.maxRetries == 3);
}

TEST_CASE("typed values may come from variables and parameters") {
    const auto messenger = load(R"(
parameters: {retries: 4, queue: slow}
framework:
    messenger:
        transports:
            a:
                dsn: 'doctrine://default?queue_name=%queue%'
                retry_strategy: {max_retries: '%retries%', delay: '%env(int:D)%'}
)",
                                {{"D", "250"}})
                               .messenger;
    CHECK(messenger.transports[0].dsn == "doctrine://default?queue_name=slow");
    CHECK(messenger.transports[0].retry.maxRetries == 4);
    CHECK(messenger.transports[0].retry.delay == std::chrono::milliseconds{250});
}

TEST_CASE("the database address knows the project directory") {
    const std::string url = "sqlite:///%kernel.project_dir%/p%40ss_%kernel.environment%.db";
    const auto configuration = load("", {{"DATABASE_URL", url}});
    CHECK(configuration.databaseUrl == "sqlite:///./p%40ss_prod.db");
}

TEST_CASE("every effective value has its origin and no secret is shown") {
    const auto configuration = load(full, {{"DSN", "redis://u:hunter2@h"}, {"APP_ENV", "prod"}});
    const std::string transports = "framework.messenger.transports.";
    CHECK(entry(configuration, "APP_ENV") == "prod <- environment variable APP_ENV");
    CHECK(entry(configuration, transports + "async.dsn") == "redis://u:***@h <- environment variable DSN");
    CHECK(entry(configuration, transports + "async.retry_strategy.max_retries") == "3 <- default");
    CHECK(entry(configuration, transports + "high.dsn") == "redis://user:***@h <- messenger.yaml:25");
    CHECK(entry(configuration, transports + "high.options.auth") == "*** <- messenger.yaml:29");
    CHECK(entry(configuration, transports + "high.retry_strategy.max_retries") == "5 <- messenger.yaml:30");
    CHECK(entry(configuration, "framework.messenger.default_bus") == "command.bus <- messenger.yaml:6");
    CHECK(entry(configuration, "framework.messenger.routing.ordering.*") == "async, high <- messenger.yaml:36");
    CHECK(entry(configuration, "missive.types.ordering.order_created") ==
          "App\\Message\\OrderCreated <- messenger.yaml:41");
    for (const auto& entry : configuration.entries) {
        INFO(entry.keyPath);
        CHECK(entry.value.find("hunter2") == std::string::npos);
    }
}
