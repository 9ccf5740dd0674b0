#include <tests/flow/Scratch.hpp>
#include <tests/support/server/InstalledProgram.hpp>

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <string>

using namespace missive::test;

namespace {

/// The example of the README that begins with the name of its file.
std::string exampleOf(const std::string& file) {
    std::ifstream stream{MISSIVE_SOURCE_DIR "/README.md"};
    const std::string readme{std::istreambuf_iterator<char>{stream}, {}};
    const auto begin = readme.find("```yaml\n# " + file + "\n");
    REQUIRE(begin != readme.npos);
    const auto first = readme.find('\n', begin) + 1;
    return readme.substr(first, readme.find("```", first) - first);
}

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

TEST_CASE("Symfony and we load the messenger.yaml of the README, and what Symfony refuses stands in missive.yaml") {
    const Scratch scratch{MISSIVE_PROGRAM};
    scratch.configure(exampleOf("config/packages/messenger.yaml"));
    const auto missiveYaml = scratch.write("config/missive.yaml", exampleOf("config/missive.yaml"));
    const auto loaded = symfonyLoads(scratch, scratch.file("config/packages/messenger.yaml"));
    CAPTURE(loaded.errorOutput);
    CHECK(loaded.succeeded());
    CHECK_FALSE(symfonyLoads(scratch, missiveYaml).succeeded());
    CHECK(valueOf(scratch, "framework.messenger.transports.async.retry_strategy.jitter").find(" 0.2 ") !=
          std::string::npos);
    CHECK(valueOf(scratch, "missive.transports.async.outbox").find("missive.yaml:6") != std::string::npos);
    const auto messages = scratch.run({"debug:messenger", "--no-ansi"});
    CAPTURE(messages.output);
    CHECK(messages.succeeded());
    CHECK(messages.output.find("routed to async") != std::string::npos);
}
