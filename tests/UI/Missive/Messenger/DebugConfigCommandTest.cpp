#include <UI/Missive/Messenger/DebugConfigCommand.hpp>

#include <UI/Missive/Console/ConsoleApplication.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

using namespace missive;

namespace {

const std::vector<ConfigurationEntry> entries{
    {"framework.messenger.transports.async.dsn", "redis://***@cache", "config/packages/messenger.yaml:4"},
    {"framework.messenger.transports.async2.dsn", "in-memory://", "default"},
    {"framework.messenger.stop_worker_on_signals[0]", "SIGTERM", "default"},
};

struct Shown {
    std::istringstream in;
    std::ostringstream out;
    std::ostringstream err;
    int exitCode;

    explicit Shown(std::vector<std::string> line, const std::vector<ConfigurationEntry>& shown = entries) {
        ConsoleApplication console{"Missive", "0.1.0", ConsoleStreams{in, out, err}};
        console.add(std::make_unique<DebugConfigCommand>(shown));
        line.insert(line.begin(), "debug:config");
        exitCode = console.run(line);
    }

    bool has(const std::string& text) const { return out.str().find(text) != std::string::npos; }
};

} // namespace

TEST_CASE("debug:config shows every value with its origin") {
    const Shown shown{{}};
    CHECK(shown.exitCode == 0);
    CHECK(shown.has("  Key                                             Value               Origin"));
    CHECK(shown.has("  framework.messenger.transports.async.dsn        redis://***@cache   "
                    "config/packages/messenger.yaml:4"));
    CHECK(shown.has("SIGTERM"));
}

TEST_CASE("debug:config shows what lies under a key, whole parts only") {
    const Shown shown{{"framework.messenger.transports.async"}};
    CHECK(shown.has("async.dsn"));
    CHECK_FALSE(shown.has("async2"));
    CHECK(Shown{{"framework.messenger.stop_worker_on_signals"}}.has("SIGTERM"));
    CHECK(Shown{{"framework.messenger.transports."}}.has("async2"));
}

TEST_CASE("debug:config keeps to 120 columns, whatever is how long") {
    const std::string methods = "GET, HEAD, POST, PUT, PATCH, DELETE, GET, HEAD, POST, PUT, PATCH, DELETE, GET, HEAD";
    const std::vector<ConfigurationEntry> wide{
        {"framework.messenger.buses.command.bus.default_middleware.allow_no_handlers", "false", "default"},
        {"missive.http.cors.methods", methods, "config/packages/production/eu-west/missive.yaml:12"},
        {"missive.types", std::string(200, 'x'), "default"}};
    const Shown shown{{}, wide};
    std::istringstream lines{shown.out.str()};
    std::size_t widest = 0;
    for (std::string line; std::getline(lines, line);) {
        widest = std::max(widest, line.size());
    }
    CAPTURE(shown.out.str());
    CHECK(widest <= 120);
    CHECK(shown.has("  framework.messenger.buses.command.bus."));
    CHECK(shown.has("    default_middleware.allow_no_handlers "));
    CHECK(shown.has("GET, HEAD, POST,"));
    const Shown json{{"--format=json"}, wide};
    CHECK(json.has(methods));
    CHECK(json.has(wide[0].keyPath));
}

TEST_CASE("debug:config suggests what may have been meant") {
    const Shown shown{{"framework.mesenger"}};
    CHECK(shown.exitCode == 1);
    CHECK(shown.err.str().find("There is no configuration under the key \"framework.mesenger\". Did you mean "
                               "\"framework.messenger\"?") != std::string::npos);
}

TEST_CASE("debug:config as JSON is a list of key, value and origin") {
    CHECK(Shown{{"framework.messenger.transports.async2", "--format=json"}}.out.str() == R"([
    {
        "key": "framework.messenger.transports.async2.dsn",
        "value": "in-memory://",
        "origin": "default"
    }
]
)");
    CHECK(Shown{{"--format=yaml"}}.exitCode == 1);
}
