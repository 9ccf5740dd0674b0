#include <Infrastructure/Missive/Configuration/ConfigurationLoader.hpp>

#include <tests/Infrastructure/Missive/Configuration/Environment/FixedEnvironment.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace missive::test {

namespace {

using Names = std::vector<std::string>;

std::vector<LogHandlerConfiguration> handlersOf(const std::string& yaml, const std::string& environment = "prod") {
    const FixedEnvironment variables{{{"LOG_LEVEL", "Warning"}}};
    return ConfigurationLoader{variables}.loadText(yaml, "monolog.yaml", environment).monolog.handlers;
}

/// What is wrong, each with its place; the handlers lie four deep.
Names problemsOf(const std::string& handlers) {
    Names all;
    try {
        handlersOf("monolog:\n  handlers:\n" + handlers);
    } catch (const ConfigurationError& error) {
        for (const auto& problem : error.problems()) {
            all.push_back(problem.describe());
        }
    }
    return all;
}

std::string onlyProblem(const std::string& handler) {
    const auto problems = problemsOf("    main: " + handler + "\n    other: {type: test}\n");
    REQUIRE(problems.size() == 1);
    return problems.front();
}

Names namesOf(const std::vector<LogHandlerConfiguration>& handlers) {
    Names names;
    std::ranges::transform(handlers, std::back_inserter(names), &LogHandlerConfiguration::name);
    return names;
}

const std::string types =
    "stream, rotating_file, console, messenger, service, fingers_crossed, filter, buffer, deduplication, "
    "group, whatfailuregroup, fallbackgroup, sampling, null, test";

} // namespace

TEST_CASE("the recipe of Symfony's MonologBundle is read as it stands") {
    const std::string recipe = R"(
monolog:
    channels:
        - deprecation
when@dev:
    monolog:
        handlers:
            main:
                type: stream
                path: "%kernel.logs_dir%/%kernel.environment%.log"
                level: debug
                channels: ["!event"]
            console:
                type: console
                process_psr_3_messages: false
                channels: ["!event", "!doctrine", "!console"]
when@prod:
    monolog:
        handlers:
            main:
                type: fingers_crossed
                action_level: error
                handler: nested
                excluded_http_codes: [404, 405]
                buffer_size: 50
            nested:
                type: stream
                path: php://stderr
                level: debug
                formatter: monolog.formatter.json
            deprecation:
                type: stream
                channels: [deprecation]
                path: php://stderr
                formatter: monolog.formatter.json
)";
    const auto dev = handlersOf(recipe, "dev");
    REQUIRE(namesOf(dev) == Names{"main", "console"});
    CHECK(dev[0].path == "./var/log/dev.log");
    CHECK(dev[0].format == "line");
    CHECK(dev[0].channels.isExclusive);
    CHECK(dev[0].channels.names == Names{"event"});
    const auto prod = handlersOf(recipe);
    REQUIRE(namesOf(prod) == Names{"main", "nested", "deprecation"});
    CHECK(prod[0].members == Names{"nested"});
    CHECK(prod[0].actionLevel == LogLevel::Error);
    CHECK(prod[0].bufferSize == 50);
    CHECK(prod[1].isNested);
    CHECK(prod[1].format == "json");
    CHECK_FALSE(prod[2].channels.isExclusive);
    CHECK(prod[2].channels.includes("deprecation"));
    CHECK_FALSE(prod[2].channels.includes("app"));
    CHECK(handlersOf(recipe, "test").empty());
}

TEST_CASE("what is left out of a log handler is as in Monolog, but for the bound of what is kept") {
    const auto handlers = handlersOf("monolog: {handlers: {a: {type: rotating_file, path: x.log}, "
                                     "b: {type: fingers_crossed, handler: a}, c: {type: deduplication, handler: a}}}");
    REQUIRE(handlers.size() == 3);
    CHECK(handlers[0].level == LogLevel::Debug);
    CHECK(handlers[0].bubble);
    CHECK(handlers[0].maxFiles == 0);
    CHECK(handlers[0].filePermission == 0640);
    CHECK(handlers[0].channels.includes("any"));
    CHECK(handlers[1].actionLevel == LogLevel::Warning);
    CHECK(handlers[1].stopBuffering);
    CHECK(handlers[1].bufferSize == 10'000);
    CHECK(handlers[2].deduplicationLevel == LogLevel::Error);
    CHECK(handlers[2].time == 60);
}

TEST_CASE("the handler of the highest priority comes first, and of equal ones the first written") {
    CHECK(namesOf(handlersOf("monolog: {handlers: {a: {type: test}, b: {type: test, priority: 5}, c: {type: test}, "
                             "d: {type: test, priority: -1}}}")) == Names{"b", "a", "c", "d"});
}

TEST_CASE("a level is a name in any case or Monolog's number, from the environment too") {
    const auto handlers = handlersOf("monolog: {handlers: {a: {type: test, level: '%env(LOG_LEVEL)%'}, "
                                     "b: {type: test, level: 550}, c: {type: test, level: CRITICAL}}}");
    CHECK(handlers[0].level == LogLevel::Warning);
    CHECK(handlers[1].level == LogLevel::Alert);
    CHECK(handlers[2].level == LogLevel::Critical);
}

TEST_CASE("channels are one name, a list, or Monolog's map") {
    const auto channels = [](const std::string& written) {
        return handlersOf("monolog: {handlers: {a: {type: test, channels: " + written + "}}}").front().channels;
    };
    CHECK(channels("app").names == Names{"app"});
    CHECK_FALSE(channels("app").isExclusive);
    CHECK(channels("'!app'").isExclusive);
    CHECK(channels("~").includes("any"));
    CHECK(channels("[]").includes("any"));
    CHECK(channels("{type: exclusive, elements: [app]}").isExclusive);
    CHECK_FALSE(channels("{elements: [app]}").isExclusive);
}

TEST_CASE("every mistake in a log handler is one sentence with file, line, key and remedy") {
    const std::string at = "monolog.yaml:3: monolog.handlers.main.";
    CHECK(onlyProblem("{type: strem, path: x}") ==
          at + "type: There is no handler type \"strem\"; did you mean \"stream\"?");
    CHECK(onlyProblem("{type: slack, token: x}") ==
          at + "type: Monolog's handler type \"slack\" is not supported; there are " + types + ".");
    CHECK(onlyProblem("{path: x}") ==
          "monolog.yaml:3: monolog.handlers.main.type: A log handler needs a type; there are " + types + ".");
    CHECK(onlyProblem("{type: stream, pth: x, path: y}") == at + "pth: Unknown key \"pth\"; did you mean \"path\"?");
    CHECK(onlyProblem("{type: test, path: x}").find("path: Unknown key \"path\"") != std::string::npos);
    CHECK(onlyProblem("{type: stream}") ==
          at + "path: A stream needs a path, such as php://stderr or %kernel.logs_dir%/app.log.");
    CHECK(onlyProblem("{type: stream, path: 'php://memory'}") ==
          at + "path: Of PHP's own streams there are php://stdout and php://stderr.");
    CHECK(onlyProblem("{type: rotating_file, path: 'php://stdout'}") ==
          at + "path: php://… is no file; use the type \"stream\" for it.");
    CHECK(onlyProblem("{type: stream, path: x, formatter: jsno}") ==
          at + "formatter: There is no formatter \"jsno\"; did you mean \"json\"?");
    CHECK(onlyProblem("{type: stream, path: x, file_permission: 640}") ==
          at + "file_permission: Expected an octal number such as 0640, found the text \"640\".");
    CHECK(onlyProblem("{type: test, level: warn}") ==
          at + "level: Expected a level, found the text \"warn\"; there are debug, info, notice, warning, error, "
               "critical, alert, emergency.");
    CHECK(onlyProblem("{type: test, level: eror}").ends_with("did you mean \"error\"?"));
    CHECK(onlyProblem("{type: test, channels: [app, '!event']}") ==
          at + "channels: Channels are either all named, or all left out with \"!\": \"!event\" does not fit to those "
               "before it.");
    CHECK(onlyProblem("{type: fingers_crossed, handler: othr}") ==
          at + "handler: There is no log handler \"othr\"; did you mean \"other\"?");
    CHECK(onlyProblem("{type: fingers_crossed}") ==
          at + "handler: A log handler of the type \"fingers_crossed\" needs the name of one it hands on to.");
    CHECK(onlyProblem("{type: buffer, handler: other, buffer_size: 0}").find("write a number from 1 on") !=
          std::string::npos);
    CHECK(onlyProblem("{type: buffer, handler: main}") == at + "handler: The log handler \"main\" hands on to itself.");
    CHECK(onlyProblem("{type: group, members: [other, nobody]}")
              .starts_with(at + "members: There is no log handler \"nobody\"; "));
    CHECK(onlyProblem("{type: group}").starts_with(at + "members: A log handler of the type \"group\" needs a list"));
    CHECK(onlyProblem("{type: filter, handler: other, min_level: error, max_level: info}") ==
          at + "max_level: \"max_level\" is below \"min_level\": nothing would pass.");
    CHECK(onlyProblem("{type: filter, handler: other, accepted_levels: [error], min_level: error}")
              .starts_with(at + "accepted_levels: A filter has either"));
    CHECK(onlyProblem("{type: rotating_file, path: x, date_format: Ymd}") ==
          at + "date_format: Expected Y-m-d, Y-m or Y, found \"Ymd\".");
    CHECK(onlyProblem("{type: deduplication, handler: other, store: x}")
              .starts_with(at + "store: What was seen is remembered in memory"));
    CHECK(onlyProblem("{type: console, verbosity_levels: {VERBOSITY_NORMA: info}}")
              .ends_with("did you mean \"VERBOSITY_NORMAL\"?"));
    CHECK(onlyProblem("{type: service}").starts_with(at + "id: A log handler of the type \"service\" needs the id"));
    CHECK(onlyProblem("5").find("Expected a map") != std::string::npos);
}

TEST_CASE("all that is wrong with the log is reported together") {
    CHECK(
        problemsOf("    a: {type: strem}\n    b: {type: stream}\n    c: {type: test, level: x, bubble: 5}\n").size() ==
        4);
}

TEST_CASE("log handlers that hand on in a circle are told of, each of them") {
    const auto problems = problemsOf("    a: {type: buffer, handler: b}\n    b: {type: buffer, handler: a}\n");
    REQUIRE(problems.size() == 2);
    CHECK(problems[1] == "monolog.yaml:4: monolog.handlers.b.handler: The log handler \"b\" hands on to itself.");
}

TEST_CASE("the log of the README can be configured as it stands there") {
    std::ifstream file{MISSIVE_SOURCE_DIR "/README.md"};
    const std::string readme{std::istreambuf_iterator<char>{file}, {}};
    const auto begin = readme.find("# config/packages/monolog.yaml");
    REQUIRE(begin != std::string::npos);
    CHECK(namesOf(handlersOf(readme.substr(begin, readme.find("```", begin) - begin))) ==
          Names{"main", "nested", "orders", "console"});
}

TEST_CASE("monolog is a root whose name is known") {
    const FixedEnvironment variables{{}};
    try {
        ConfigurationLoader{variables}.loadText("monlog: {handlers: {}}\n", "m.yaml", "prod");
        FAIL("accepted");
    } catch (const ConfigurationError& error) {
        CHECK(std::string{error.what()}.find("did you mean \"monolog\"?") != std::string::npos);
    }
}

} // namespace missive::test
