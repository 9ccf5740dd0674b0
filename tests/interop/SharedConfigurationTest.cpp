#include <tests/flow/Scratch.hpp>
#include <tests/support/server/InstalledProgram.hpp>

#include <doctest/doctest.h>

#include <string>

using namespace missive::test;

namespace {

const std::string shared = R"(
framework:
    messenger:
        failure_transport: failed
        serializer: {default_serializer: messenger.transport.symfony_serializer}
        transports:
            async:
                dsn: '%env(MESSENGER_TRANSPORT_DSN)%'
                retry_strategy: {max_retries: 3, delay: 1000, multiplier: 2}
            failed: 'doctrine://default?queue_name=failed'
        routing:
            'App\Message\OrderCreated': async
when@prod:
    framework:
        messenger:
            transports:
                async: {retry_strategy: {max_retries: 9}}
)";

const std::string ours = R"(
missive:
    types:
        'ordering.order_created': 'App\Message\OrderCreated'
    transports:
        async: {outbox: false}
framework:
    messenger:
        transports:
            async: {retry_strategy: {jitter: 0.2}}
        routing:
            'ordering.*': failed
)";

Finished symfonyLoads(const Scratch& scratch, const std::string& file) {
    Process php{{installedProgram("php"), {INTEROP_CONFIGURATION_LOADER, file}, {}, scratch.file(".")}};
    const auto exit = php.wait(Scratch::patience);
    return {exit, php.output(), php.errorOutput()};
}

std::string valueOf(const Scratch& scratch, const std::string& key) {
    const auto finished = scratch.run({"debug:config", key, "--env=prod", "--no-ansi"});
    CAPTURE(finished.errorOutput);
    CHECK(finished.succeeded());
    return finished.output;
}

} // namespace

TEST_CASE("Symfony loads the messenger.yaml that we ship") {
    const Scratch scratch{MISSIVE_PROGRAM};
    const auto loaded = symfonyLoads(scratch, MISSIVE_SOURCE_DIR "/UI/config/packages/messenger.yaml");
    CAPTURE(loaded.errorOutput);
    CHECK(loaded.succeeded());
}

TEST_CASE("Symfony and we load one messenger.yaml, and what Symfony refuses stands in missive.yaml") {
    const Scratch scratch{MISSIVE_PROGRAM};
    scratch.configure(shared);
    const auto missiveYaml = scratch.write("config/missive.yaml", ours);
    const auto loaded = symfonyLoads(scratch, scratch.file("config/packages/messenger.yaml"));
    CAPTURE(loaded.errorOutput);
    CHECK(loaded.succeeded());
    CHECK_FALSE(symfonyLoads(scratch, missiveYaml).succeeded());
    CHECK(valueOf(scratch, "framework.messenger.transports.async.retry_strategy.max_retries").find(" 9 ") !=
          std::string::npos);
    CHECK(valueOf(scratch, "framework.messenger.transports.async.retry_strategy.jitter").find("missive.yaml:10") !=
          std::string::npos);
    const auto messages = scratch.run({"debug:messenger", "--no-ansi"});
    CAPTURE(messages.output);
    CHECK(messages.succeeded());
    CHECK(messages.output.find("routed to async") != std::string::npos);
    CHECK(messages.output.find("routed to failed") != std::string::npos);
}
