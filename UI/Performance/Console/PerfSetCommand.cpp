#include <UI/Performance/Console/PerfSetCommand.hpp>

#include <Domain/Missive/Text/DecimalNumber.hpp>
#include <Domain/Missive/Text/WholeNumber.hpp>
#include <Infrastructure/Missive/Codec/JsonDecode.hpp>
#include <Infrastructure/Missive/Codec/JsonError.hpp>
#include <Infrastructure/Missive/Codec/Rfc3339.hpp>
#include <Infrastructure/Performance/RouteParamsJson.hpp>
#include <UI/Missive/App.hpp>
#include <UI/Missive/Console/Input/OptionValues.hpp>
#include <UI/Missive/Console/Input/UsageError.hpp>

#include <cmath>
#include <vector>

namespace missive::performance {

namespace {

constexpr double mostTyped = 1e9;
constexpr std::size_t mostAtOnce = 100'000;

[[noreturn]] void refuse(const char* option, const char* what, const std::string& typed) {
    throw UsageError{"The \"--" + std::string{option} + "\" option needs " + what + ", not \"" + typed + "\"."};
}

std::optional<std::chrono::microseconds> secondsIn(const Input& input, const char* option) {
    const auto typed = input.option(option);
    const auto number = typed ? decimalNumber(*typed) : std::nullopt;
    if (typed && (!number || *number < 0 || *number > mostTyped)) {
        refuse(option, "a number of seconds from 0 on", *typed);
    }
    return number ? std::optional{std::chrono::microseconds{std::llround(*number * 1e6)}} : std::nullopt;
}

std::optional<std::int64_t> countIn(const Input& input, const char* option) {
    const auto typed = input.option(option);
    const auto number = typed ? wholeNumber<std::int64_t>(*typed) : std::nullopt;
    if (typed && (!number || *number < 0)) {
        refuse(option, "a whole number from 0 on", *typed);
    }
    return number;
}

std::map<std::string, std::string> paramsIn(const Input& input) {
    const auto typed = input.option("params");
    try {
        return typed ? fromJson<RouteParamsJson>(*typed).params : std::map<std::string, std::string>{};
    } catch (const JsonError&) {
        refuse("params", "a JSON object such as {\"orderId\":\"42\"}", *typed);
    }
}

Measurement measured(const Input& input) {
    Measurement measurement;
    measurement.requestTime = secondsIn(input, "request-time");
    measurement.queries = countIn(input, "queries");
    measurement.queryTime = secondsIn(input, "query-time");
    measurement.memory = countIn(input, "memory");
    if (!measurement.requestTime && !measurement.queries && !measurement.queryTime && !measurement.memory) {
        throw UsageError{"Pass at least one of --request-time, --queries, --query-time and --memory."};
    }
    measurement.params = paramsIn(input);
    if (const auto status = countIn(input, "status")) {
        measurement.status = static_cast<int>(*status);
    }
    return measurement;
}

} // namespace

CommandDefinition PerfSetCommand::definition() {
    CommandDefinition definition{"perf:set", "Store a measurement of a route"};
    definition.required("route", "The name of the route")
        .option("request-time", "How long it took, in seconds")
        .option("queries", "How many statements it had a database execute")
        .option("query-time", "How long those took, in seconds")
        .option("memory", "How much memory it took, in bytes")
        .option("params", "Its parameters as JSON")
        .option("status", "How it ended", "200")
        .option("kind", "http, console or message", "http")
        .option("count", "How often", "1")
        .option("at", "When, as 2026-11-27T01:16:00Z; now if not passed");
    return definition;
}

int PerfSetCommand::execute(App& app, Measuring& measuring, const Input& input, Output& output) {
    auto measurement = measured(input);
    const auto kind = routeKindNamed(input.option("kind").value_or("http"));
    if (!kind) {
        refuse("kind", "http, console or message", input.option("kind").value_or(""));
    }
    measurement.route = {app.configuration().environment, *kind, input.argument("route").value_or("")};
    const auto typed = input.option("at");
    const auto at = typed ? parseRfc3339(*typed) : std::optional{app.clock().now()};
    if (!at) {
        refuse("at", "an instant such as 2026-11-27T01:16:00Z", *typed);
    }
    measurement.accessedAt = *at;
    const auto count = OptionValues::positiveInteger(input, "count").value_or(1);
    if (count > mostAtOnce) {
        refuse("count", "at most 100000", std::to_string(count));
    }
    const std::vector<Measurement> all(count, measurement);
    measuring.database().store().addBatch(all, app.ids().next().toString());
    output.success("Stored " + std::to_string(count) + (count == 1 ? " measurement" : " measurements") + " of " +
                   measurement.route.name + " in " + measurement.route.environment + ".");
    return ConsoleCommand::success;
}

} // namespace missive::performance
