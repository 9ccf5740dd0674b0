#include <Infrastructure/Missive/Configuration/ConfigurationLoader.hpp>
#include <tests/Infrastructure/Missive/Configuration/Environment/FixedEnvironment.hpp>

#include <doctest/doctest.h>

using namespace missive;
using namespace missive::test;

namespace {

struct Mistake {
    std::string yaml;
    std::vector<std::string> fragments;
};

/// Each begins in line 1 of `m.yaml`; all fragments must be in the one problem found.
const std::vector<Mistake>& mistakes() {
    static const std::string head = "framework:\n  messenger:\n";
    static const std::string transports = head + "    transports:\n";
    static const std::string retry =
        transports + "      a:\n        dsn: 'sync://'\n        retry_strategy:\n          ";
    static const std::vector<Mistake> all{
        {head + "    transprots: {}\n", {"m.yaml:3: framework.messenger.transprots: ", "did you mean \"transports\"?"}},
        {head + "    zzz: 1\n", {"Unknown key \"zzz\"; there are enabled, default_bus"}},
        {transports + "      a: {dns: 'sync://', dsn: 'sync://'}\n",
         {"m.yaml:4", "transports.a.dns", "did you mean \"dsn\"?"}},
        {transports + "      a: ~\n", {"m.yaml:4: framework.messenger.transports.a.dsn: A transport needs a dsn"}},
        {transports + "      a: [1]\n", {"m.yaml:4: framework.messenger.transports.a: Expected a map, found a list."}},
        {transports + "      a: {dsn: [x]}\n", {"transports.a.dsn: Expected text, found a list."}},
        {transports + "      a: nonsense\n",
         {"m.yaml:4", "The DSN \"nonsense\" is invalid: it must begin with a scheme"}},
        {transports + "      a: 'redis://u:hunter2@h:x'\n", {"m.yaml:4", "redis://u:***@h:x", "1 to 65535"}},
        {transports + "      a: 'x://%env(NAME)%'\n",
         {"m.yaml:4: framework.messenger.transports.a.dsn: Environment variable not found: \"NAME\"."}},
        {transports + "      a: 'amqp://h/%2f/messages%'\n", {"write \"%%\" for a percent sign"}},
        {transports + "      a: {dsn: 'sync://', outbox: [x]}\n", {"outbox"}},
        {transports + "      a: {dsn: 'sync://', failure_transport: b}\n",
         {"m.yaml:4", "a.failure_transport", "no transport \"b\""}},
        {transports + "      a: {dsn: !php/const X}\n", {"m.yaml:4", "The YAML tag \"!php/const\" is not supported."}},
        {retry + "max_retry: 3\n", {"m.yaml:7", "a.retry_strategy.max_retry", "did you mean \"max_retries\"?"}},
        {retry + "max_retries: -1\n", {"m.yaml:7", "Expected an integer from 0 to 1000000, found -1."}},
        {retry + "max_retries: 4294967296\n", {"m.yaml:7", "Expected an integer from 0 to 1000000, found 4294967296."}},
        {retry + "max_retries: 017\n", {"m.yaml:7", "Expected an integer, found the text \"017\"."}},
        {retry + "max_retries: '3'\n", {"Expected an integer, found the text \"3\" in quotes."}},
        {retry + "max_retries: '%env(B)%'\n", {"Expected an integer", "\"%env(B)%\"", "write %env(int:NAME)%"}},
        {retry + "delay: soon\n",
         {"m.yaml:7", "retry_strategy.delay", "Expected an integer, found the text \"soon\"."}},
        {retry + "delay: -5\n", {"from 0 on, found -5"}},
        {retry + "multiplier: 0.5\n", {"Expected a number from 1 on, found 0.5."}},
        {retry + "multiplier: .nan\n", {"Expected a number, found the text \".nan\"."}},
        {retry + "jitter: 1.5\n", {"Expected a number from 0 to 1, found 1.5."}},
        {retry + "{service: x, delay: 5}\n", {"A retry strategy that names a service cannot have \"delay\" too"}},
        {head + "    buses: {a: ~, b: ~}\n", {"m.yaml:2: framework.messenger.default_bus: You must specify"}},
        {head + "    default_bus: evnt.bus\n", {"m.yaml:3", "no bus \"evnt.bus\"; did you mean \"event.bus\"?"}},
        {head + "    buses: {a: {middlware: []}}\n", {"buses.a.middlware", "did you mean \"middleware\"?"}},
        {head + "    buses: {a: {middleware: [{x: ~, y: ~}]}}\n",
         {"a.middleware", "one key, the middleware, found 2 keys"}},
        {head + "    buses: {a: {default_middleware: yes}}\n", {"Expected true or false, found the text \"yes\"."}},
        {head + "    failure_transport: faild\n", {"m.yaml:3", "no transport \"faild\"; did you mean \"failed\"?"}},
        {head + "    routing:\n      'a.b': asinc\n",
         {"m.yaml:4: framework.messenger.routing.a.b: ", "did you mean \"async\"?"}},
        {head + "    routing: {'a*b': async}\n", {"\"a*b\" is no pattern for messages"}},
        {head + "    routing: {a: []}\n", {"routing.a: A route needs at least one transport."}},
        {head + "    routing: {a: {sender: async}}\n", {"routing.a", "Expected the name of a transport or a list"}},
        {head + "    routing: async\n",
         {"m.yaml:3: framework.messenger.routing: Expected a map, found the text \"async\"."}},
        {head + "    stop_worker_on_signals: [SIGTREM]\n", {"m.yaml:3", "did you mean \"SIGTERM\"?"}},
        {head + "    stop_worker_on_signals: [9]\n", {"Expected a signal that can be caught"}},
        {head + "    enabled: false\n", {"m.yaml:3", "not supported"}},
        {head + "    serializer: {symfony_serializer: {format: xml}}\n", {"Only the format \"json\" is supported"}},
        {head + "    routing: {a: async}\n    routing: {}\n", {"m.yaml:4: framework.messenger.routing: Duplicate key"}},
        {"framework:\n  messenger: false\n",
         {"m.yaml:2: framework.messenger.enabled: Switching the messenger off is not supported; remove \"enabled\"."}},
        {"framework:\n  mesenger: {}\n", {"m.yaml:2: framework.mesenger", "did you mean \"messenger\"?"}},
        {"framework: 5\n", {"m.yaml:1: framework: Expected a map"}},
        {"framwork: {}\n", {"m.yaml:1: framwork: ", "did you mean \"framework\"?"}},
        {"messenger: {}\n", {"\"messenger\" belongs under \"framework:\"."}},
        {"imports: [x.yaml]\n", {"m.yaml:1: imports: \"imports\" is not supported"}},
        {"wehn@prod: {}\n", {"did you mean \"when@prod\"?"}},
        {"when@: {}\n", {"Expected the name of an environment after \"when@\"."}},
        {"when@prod:\n  framewrk: {}\n", {"m.yaml:2: when@prod.framewrk: ", "did you mean \"framework\"?"}},
        {"when@prod: {when@dev: {}}\n", {"cannot stand inside another one"}},
        {"missive: {transports: {asinc: {outbox: x}}}\n",
         {"m.yaml:1: missive.transports.asinc: There is no transport \"asinc\"; did you mean \"async\"?"}},
        {"missive:\n  transports:\n    async: {outbx: x}\n",
         {"m.yaml:3: missive.transports.async.outbx: Unknown key \"outbx\"; did you mean \"outbox\"?"}},
        {"missive:\n  transports: {a: {outbox: x}}\nframework: {messenger: {transports: {a: {dsn: 'redis://h', outbox: "
         "y}}}}\n",
         {"m.yaml:2: missive.transports.a.outbox: The transport's own definition under \"framework:\" has an "
          "\"outbox\" too; remove one."}},
        {"missive: {transports: [async]}\n", {"missive.transports: Expected a map, found a list."}},
        {"missive: [transports]\n", {"m.yaml:1: missive: Expected a map, found a list."}},
        {head + "    default_bus: messenger.bus.defualt\n", {"m.yaml:3", "no bus \"messenger.bus.defualt\""}},
        {"missive: {types: {a: X, b: X}}\n", {"missive.types.b: \"X\" is already the class of \"a\"."}},
        {"missive: {types: {a: [X]}}\n", {"missive.types.a: Expected text, found a list."}},
        {"- a\n", {"m.yaml:1: Expected a map at the top of the file, found a list."}},
        {"a: [1\n", {"m.yaml:", "This is not valid YAML"}},
    };
    return all;
}

std::vector<ConfigurationProblem> problemsOf(const std::string& yaml) {
    const FixedEnvironment environment{{{"B", "3"}}};
    try {
        ConfigurationLoader{environment}.loadText(yaml, "m.yaml", "prod");
    } catch (const ConfigurationError& error) {
        return error.problems();
    }
    return {};
}

} // namespace

TEST_CASE("every mistake gives one sentence with file, line, key and remedy") {
    for (const auto& mistake : mistakes()) {
        const auto problems = problemsOf(mistake.yaml);
        CAPTURE(mistake.yaml);
        REQUIRE_FALSE(problems.empty());
        const auto text = problems.front().describe();
        CAPTURE(text);
        CHECK(problems.size() == 1);
        CHECK(text.find("hunter2") == std::string::npos);
        for (const auto& fragment : mistake.fragments) {
            CAPTURE(fragment);
            CHECK(text.find(fragment) != std::string::npos);
        }
    }
}

TEST_CASE("all mistakes are reported together") {
    const auto problems = problemsOf("framework:\n  messenger:\n    transports: {a: {dns: x, dsn: '%env(NONE)%'}}\n"
                                     "    routing: {x: nowhere}\n    failure_transport: b\n    failure_transport: a\n"
                                     "missive: {types: 5}\n");
    CHECK(problems.size() == 6);
}

TEST_CASE("other roots and other keys of the framework are none of our business") {
    CHECK(problemsOf("doctrine: {dbal: {url: '%env(X)%'}}\nservices: {_defaults: !tagged x}\nmonolog: ~\n"
                     "framework: {secret: '%env(X)%', cache: [], mailer: ~}\n")
              .empty());
}

TEST_CASE("keys Symfony knows are accepted where they change nothing") {
    CHECK(problemsOf("framework: {messenger: {enabled: true, reset_on_message: true, transports: {a: {dsn: 'sync://', "
                     "rate_limiter: ~, priority: 0, outbox: ~, serializer: ~, options: [], retry_strategy: ~}}}}\n")
              .empty());
}

TEST_CASE("a wrong DATABASE_URL is refused without showing its password") {
    const FixedEnvironment environment{{{"DATABASE_URL", "pg://u:hunter2@h:x"}}};
    try {
        ConfigurationLoader{environment}.loadText("", "m.yaml", "prod");
        FAIL("accepted");
    } catch (const ConfigurationError& error) {
        const std::string text = error.what();
        CHECK(text.find("DATABASE_URL: The DSN \"pg://u:***@h:x\" is invalid") == 0);
    }
}
