#include <Infrastructure/Missive/Configuration/ConfigurationLoader.hpp>
#include <UI/Missive/Assembly/ConfigurationClaims.hpp>
#include <UI/Performance/ReadPerformanceOptions.hpp>
#include <tests/Infrastructure/Missive/Configuration/Environment/FixedEnvironment.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <string>
#include <vector>

using namespace missive;
using namespace missive::performance;
using namespace missive::test;
using namespace std::chrono_literals;

namespace {

struct Read {
    PerformanceOptions options;
    std::vector<std::string> problems;
};

Read read(const std::string& yaml) {
    const FixedEnvironment variables{
        {{"DATABASE_URL", "sqlite:///app.db"}, {"MESSENGER_TRANSPORT_DSN", "doctrine://default"}}};
    const auto configuration = ConfigurationLoader{variables}.loadText(yaml, "app.yaml", "prod");
    ConfigurationClaims claims{configuration};
    Read read;
    read.options = readPerformanceOptions({claims.claim("nowo_performance"), claims.claim("performance")});
    std::vector<WiringProblem> problems;
    std::vector<ConfigurationEntry> entries;
    claims.finish(problems, entries);
    for (const auto& problem : problems) {
        read.problems.push_back(problem.sentence);
    }
    return read;
}

std::string problemOf(const std::string& yaml) {
    const auto found = read(yaml).problems;
    CAPTURE(yaml);
    CHECK(found.size() == 1);
    return found.empty() ? "" : found.front();
}

} // namespace

TEST_CASE("without a word of it nothing is measured, and with its root alone everything is as usual") {
    CHECK_FALSE(read("").options.measuresIn("prod"));
    const auto usual = read("nowo_performance: ~\n");
    CHECK(usual.problems.empty());
    CHECK(usual.options.measuresIn("prod"));
    CHECK(usual.options.measuresIn("dev"));
    CHECK_FALSE(usual.options.measuresIn("staging"));
    CHECK_FALSE(usual.options.isAsync);
    CHECK(usual.options.bufferSize == 10'000);
    CHECK(usual.options.sampling.rate == 1);
    CHECK_FALSE(read("nowo_performance: {enabled: false}\n").options.measuresIn("prod"));
}

TEST_CASE("the configuration of a Symfony project carries over") {
    const auto read_ = read(R"(
nowo_performance:
    enabled: true
    environments: ['prod', 'dev', 'test']
    connection: 'default'
    table_name: 'routes_data'
    track_queries: true
    track_request_time: true
    track_sub_requests: false
    ignore_routes: ['_wdt', '_profiler', 'web_profiler*', '_error']
    track_status_codes: [200, 404, 500, 503]
    async: true
    sampling_rate: 0.5
    query_tracking_threshold: 0
    enable_access_records: true
    access_records_retention_days: 90
    cache: {pool: 'cache.app'}
    thresholds:
        request_time: {warning: 0.5, critical: 1.0}
        query_count: {warning: 20, critical: 50}
        memory_usage: {warning: 20.0, critical: 50.0}
    dashboard:
        enabled: true
        path: '/performance'
        prefix: ''
        roles: ['ROLE_ADMIN']
        template: 'bootstrap'
        css_framework: bootstrap
        enable_record_management: true
        auto_refresh_interval: 30
    notifications:
        enabled: true
        webhook: {enabled: true, url: 'https://example.com/hook', format: json, headers: {X-A: b}}
)");
    CHECK(read_.problems == std::vector<std::string>{});
    CHECK(read_.options.isAsync);
    CHECK(read_.options.sampling.rate == 0.5);
    CHECK(read_.options.keepsRecords);
    CHECK(read_.options.recordsRetentionDays == 90);
    CHECK(read_.options.sampling.thresholds.memory.critical == 52'428'800);
}

TEST_CASE("our own keys stand under missive, and those of the bundle may stand there too") {
    const auto read_ = read(
        "missive: {performance: {async: true, buffer: {size: 500, batch: 50, interval: 20ms}, "
        "sync_timeout: 2, stop_timeout: 10s, retention: {minutes: 1h, hours: 2d, days: 30d}, keep: "
        "[], path: no_query, mask: [a], server_timing: true, track_console: false, max_routes: 7, timezone: UTC}}\n");
    CHECK(read_.problems == std::vector<std::string>{});
    CHECK(read_.options.measuresIn("prod"));
    CHECK(read_.options.isAsync);
    CHECK(read_.options.bufferSize == 500);
    CHECK(read_.options.interval == 20ms);
    CHECK(read_.options.syncTimeout == 2s);
    CHECK(read_.options.keepsHours == 48h);
    CHECK_FALSE(read_.options.sampling.keepsErrors);
    CHECK(read_.options.path.mode == PathPrivacy::Mode::NoQuery);
    CHECK_FALSE(read_.options.tracksConsole);
    CHECK(read_.options.mostRoutes == 7);
    CHECK(read_.options.timezone == "UTC");
    CHECK(read_.options.dashboardPath == "/performance");
}

TEST_CASE("the same key in both places is a problem only where it says different things") {
    CHECK(read("nowo_performance: {async: true}\nmissive: {performance: {async: true}}\n").problems.empty());
    CHECK(problemOf("nowo_performance: {async: true}\nmissive: {performance: {async: false}}\n") ==
          "app.yaml:2: missive.performance.async: It says \"false\" and nowo_performance.async (app.yaml:1) says "
          "\"true\"; remove one of them.");
}

TEST_CASE("each thing that is wrong is told with its line, its key and what to write") {
    const std::vector<std::pair<std::string, std::string>> cases{
        {"enabled: maybe", "nowo_performance.enabled: Expected true or false, found"},
        {"environments: []", "say enabled: false"},
        {"environments: ['a b']", "is no name of an environment"},
        {"environments: {a: b}", "Expected a list, found"},
        {"connection: 'mysql://me:secret@x'", "found \"mysql://me:***@x\""},
        {"track_queries: 1.5", "Expected true or false"},
        {"track_request_time: x", "Expected true or false"},
        {"ignore_routes: ['']", "A rule for routes to ignore is empty."},
        {"ignore_routes: ['a[b']", "has no ]"},
        {"track_status_codes: [99]", "Expected statuses from 100 to 599, found \"99\""},
        {"track_status_codes: [x]", "Expected statuses from 100 to 599, found \"x\""},
        {"async: yess", "Expected true or false"},
        {"sampling_rate: 1.5", "Expected a number from 0 to 1, found 1.5."},
        {"sampling_rate: -1", "Expected a number from 0 to 1, found -1."},
        {"query_tracking_threshold: -1", "Expected an integer from 0"},
        {"enable_access_records: 'x'", "Expected true or false"},
        {"access_records_retention_days: 0", "Expected an integer from 1"},
        {"track_user: 7", "Expected true or false"},
        {"enable_logging: x", "Expected true or false"},
        {"check_table_status: x", "Expected true or false"},
        {"thresholds: {request_time: {warning: 2}}", "It is above critical"},
        {"thresholds: {request_time: {warning: 0}}", "Expected a number from"},
        {"thresholds: {query_count: {warning: 60}}", "It is above critical"},
        {"thresholds: {memory_usage: {critical: -1}}", "Expected a number from"},
        {"thresholds: {requst_time: {}}", "did you mean \"request_time\"?"},
        {"dashboard: {path: performance}", "Expected a path that begins with /"},
        {"dashboard: {path: /a/../b}", "Expected a path that begins with /"},
        {"dashboard: {prefix: 'a?b'}", "Expected a path that begins with /"},
        {"dashboard: {auto_refresh_interval: 3}", "at least 5 seconds"},
        {"security: {access_roles: []}", "Nobody may read without any"},
        {"security: {access_checker: App\\Checker}", "A service of PHP cannot be asked here"},
        {"export: {max_rows: 0}", "Expected an integer from 1 to 50000"},
        {"notifications: {http_timeout: 0}", "Expected a number from 0.1"},
        {"notifications: {webhook: {enabled: true}}", "It is enabled and has no URL"},
        {"notifications: {slack: {enabled: true, webhook_url: 'ftp://x'}}", "Expected a URL that begins with https://"},
        {"notifications: {webhook: {format: xml}}", "Expected json, slack or teams, found \"xml\""},
        {"notifications: {email: {enabled: true}}", "Mail is not sent; use a webhook."},
        {"table_name: other", "The table is called routes_data"},
        {"asinc: true", "did you mean \"async\"?"},
        {"buffer: {size: 500}", "Unknown key \"buffer\""},
    };
    for (const auto& [line, sentence] : cases) {
        const auto problem = problemOf("nowo_performance:\n  " + line + "\n");
        CAPTURE(problem);
        CHECK(problem.starts_with("app.yaml:2: nowo_performance."));
        CHECK(problem.find(sentence) != std::string::npos);
    }
    CHECK(cases.size() == 40);
    for (const auto* line :
         {"buffer: {size: 99}", "buffer: {batch: 0}", "buffer: {interval: 5ms}", "sync_timeout: x", "stop_timeout: -1s",
          "retention: {days: 1m}", "purge: sometimes", "dedup_window: 1s", "path: hidden", "keep: [everything]",
          "max_routes: 0", "timezone: Mars/Phobos", "timezone: ../passwd"}) {
        CHECK(problemOf(std::string{"missive:\n  performance:\n    "} + line + "\n")
                  .starts_with("app.yaml:3: missive.performance."));
    }
}

TEST_CASE("all that is wrong is told together") {
    CHECK(read("nowo_performance: {async: 1.5, sampling_rate: 2, foo: 1, environments: []}\n").problems.size() == 4);
}

TEST_CASE("times are read with their units, or as seconds") {
    CHECK(PerformanceKeys::durationIn("500ms") == 500ms);
    CHECK(PerformanceKeys::durationIn("35d") == 840h);
    CHECK(PerformanceKeys::durationIn("1.5") == 1'500ms);
    for (const auto* text : {"", "ms", "1x", "-1s", "1 s", "1e3s"}) {
        CAPTURE(text);
        CHECK_FALSE(PerformanceKeys::durationIn(text));
    }
}
