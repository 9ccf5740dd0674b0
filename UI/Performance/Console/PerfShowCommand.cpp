#include <UI/Performance/Console/PerfShowCommand.hpp>

#include <Domain/Missive/DomainError.hpp>
#include <Infrastructure/Missive/Dsn/NearestName.hpp>
#include <UI/Missive/App.hpp>
#include <UI/Missive/Console/Input/OptionValues.hpp>
#include <UI/Missive/Console/Input/UsageError.hpp>
#include <UI/Missive/Console/Input/WantsJson.hpp>
#include <UI/Performance/Console/ReadPeriod.hpp>
#include <UI/Performance/Console/ReadRouteFilter.hpp>
#include <UI/Performance/Console/ShowRoutes.hpp>

#include <algorithm>
#include <stdexcept>

namespace missive::performance {

namespace {

constexpr std::size_t slowestShown = 20;

bool isAscending(const Input& input, const std::string& sort) {
    const auto order = input.option("order").value_or(sort == "name" ? "asc" : "desc");
    if (order != "asc" && order != "desc") {
        throw UsageError{"The \"--order\" option needs asc or desc, not \"" + order + "\"."};
    }
    return order == "asc";
}

void sort(std::vector<RouteLine>& lines, const Input& input) {
    const auto by = input.option("sort").value_or("total");
    const bool ascends = isAscending(input, by);
    try {
        std::ranges::sort(lines, [&](const RouteLine& a, const RouteLine& b) {
            if (by == "name") {
                return ascends ? a.summary.key.name < b.summary.key.name : b.summary.key.name < a.summary.key.name;
            }
            const auto left = a.sortedBy(by);
            const auto right = b.sortedBy(by);
            return left == right ? a.summary.key < b.summary.key : ascends ? left < right : right < left;
        });
        if (by != "name") {
            static_cast<void>(RouteLine{RouteSummary{}}.sortedBy(by));
        }
    } catch (const std::invalid_argument& known) {
        throw UsageError{"The \"--sort\" option needs " + std::string{known.what()} + ", not \"" + by + "\"."};
    }
}

void keepMatching(std::vector<RouteLine>& lines, const std::string& pattern) {
    try {
        const GlobPattern glob{pattern};
        std::erase_if(lines, [&](const RouteLine& line) { return !glob.matches(line.summary.key.name); });
    } catch (const DomainError& error) {
        throw UsageError{error.what()};
    }
}

} // namespace

CommandDefinition PerfShowCommand::definition() const {
    CommandDefinition definition{"perf:show", "Show what requests, commands and handlers take"};
    definition.optional("route", "Only this one, with its slowest accesses and the period before");
    ReadPeriod::define(definition);
    ReadRouteFilter::define(definition);
    definition
        .option("sort", "total, p95, p99, mean, max, count, queries, query-time, memory, errors, last or name", "total")
        .option("order", "asc or desc")
        .option("limit", "How many at most", "20")
        .option("match", "Only those whose name fits this pattern, as order_*")
        .option("format", "The output format: txt or json", "txt");
    return definition;
}

std::vector<RouteLine> PerfShowCommand::lines(const RouteFilter& filter, const Period& period) {
    std::vector<RouteLine> lines;
    for (const auto& summary : measuring_.database().overview().routes(filter, period)) {
        lines.emplace_back(summary);
    }
    return lines;
}

int PerfShowCommand::execute(const Input& input, Output& output) {
    if (const auto route = input.argument("route")) {
        return showOne(input, *route, output);
    }
    const bool asJson = wantsJson(input);
    const auto limit = OptionValues::positiveInteger(input, "limit").value_or(slowestShown);
    auto shown =
        lines(ReadRouteFilter::in(input, app_.configuration().environment), ReadPeriod::in(input, app_.clock().now()));
    double total = 0;
    for (const auto& line : shown) {
        total += line.total;
    }
    if (const auto pattern = input.option("match")) {
        keepMatching(shown, *pattern);
    }
    sort(shown, input);
    shown.erase(shown.begin() + static_cast<std::ptrdiff_t>(std::min(limit, shown.size())), shown.end());
    if (asJson) {
        ShowRoutes::asJson(shown, output);
    } else if (shown.empty()) {
        output.comment("Nothing was measured in this time. See perf:diagnose for why.");
    } else {
        ShowRoutes::asTable(shown, total, output);
    }
    return success;
}

int PerfShowCommand::showOne(const Input& input, const std::string& route, Output& output) {
    const bool asJson = wantsJson(input);
    auto filter = ReadRouteFilter::in(input, app_.configuration().environment);
    const auto period = ReadPeriod::in(input, app_.clock().now());
    auto all = filter;
    filter.name = route;
    const auto found = lines(filter, period);
    if (found.empty()) {
        return refuse(route, all, output);
    }
    if (asJson) {
        PrettyJson json;
        ShowRoutes::write(json, found.front());
        output.json(json.text());
        return success;
    }
    const auto before = lines(filter, period.before());
    for (const auto& line : found) {
        const auto same =
            std::ranges::find_if(before, [&](const RouteLine& each) { return each.summary.key == line.summary.key; });
        const auto slowest =
            measuring_.database().records().find({.route = {line.summary.key.environment, line.summary.key.kind, route},
                                                  .period = period,
                                                  .order = AccessFilter::Order::Slowest,
                                                  .most = slowestShown});
        ShowRoutes::one(line, same == before.end() ? nullptr : &*same, slowest, output);
    }
    return success;
}

int PerfShowCommand::refuse(const std::string& route, const RouteFilter& filter, Output& output) {
    std::vector<std::string> names;
    for (const auto& known : measuring_.database().overview().known(filter)) {
        names.push_back(known.key.name);
    }
    if (std::ranges::find(names, route) != names.end()) {
        output.error("The route \"" + route + "\" was not accessed in this time.");
    } else {
        output.error("There is no route \"" + route + "\"" +
                     (names.empty() ? std::string{", and no other. See perf:diagnose for why."}
                                    : "; " + nameSuggestion(names, route)));
    }
    return failure;
}

} // namespace missive::performance
