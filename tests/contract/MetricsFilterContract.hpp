#pragma once

#include <Application/Performance/Query/ListAccessRecordsQueryHandler.hpp>
#include <Application/Performance/Query/ListRouteMetricsQueryHandler.hpp>
#include <tests/contract/MetricsRig.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <functional>
#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

namespace missive::test {

/// Measurements by chance, and what a reader who looks at each of them would count.
class RandomMeasurements {
public:
    using Measurement = performance::Measurement;
    using Wanted = std::function<bool(const Measurement&)>;

    explicit RandomMeasurements(std::size_t count) {
        for (std::size_t i = 0; i < count; ++i) {
            all.push_back(any(i));
        }
    }

    std::set<std::string> ids(const std::vector<Wanted>& filters) const {
        std::set<std::string> found;
        for (const auto& each : all) {
            if (std::ranges::all_of(filters, [&](const Wanted& isWanted) { return isWanted(each); })) {
                found.insert(each.requestId);
            }
        }
        return found;
    }

    std::int64_t number(std::int64_t least, std::int64_t most) {
        return std::uniform_int_distribution<std::int64_t>{least, most}(chance_);
    }

    std::vector<Measurement> all;

private:
    template <class T> T one(const std::vector<T>& of) {
        return of[static_cast<std::size_t>(number(0, static_cast<std::int64_t>(of.size()) - 1))];
    }

    Measurement any(std::size_t index) {
        using performance::RouteKind;
        const auto status = one<int>({200, 200, 201, 404, 500, 503});
        auto each = MeasurementMother::request("order_" + one<std::string>({"show", "list", "create", "pay"}), status,
                                               std::chrono::microseconds{number(1, 400) * 500}, number(0, 9),
                                               std::chrono::microseconds{number(0, 100) * 500});
        each.route.kind = one<RouteKind>({RouteKind::Http, RouteKind::Http, RouteKind::Console, RouteKind::Message});
        each.route.environment = one<std::string>({"prod", "prod", "dev"});
        each.accessedAt += std::chrono::seconds{number(-200'000, 0)};
        each.requestId = "request-" + std::to_string(index);
        each.memory = one<std::optional<std::int64_t>>({std::nullopt, 1'024, 4'096, number(1, 9) * 512});
        each.path = one<std::optional<std::string>>({std::nullopt, "/orders/42", "/Orders/7%", "/a_b/'; DROP", "/"});
        each.referer = one<std::optional<std::string>>({std::nullopt, "https://shop.example/", "/orders"});
        each.userIdentifier = one<std::optional<std::string>>({std::nullopt, "zoe", "zoë@shop"});
        if (number(0, 9) == 0) {
            each.status = std::nullopt;
            each.requestTime = std::nullopt;
            each.queryTime = std::nullopt;
        }
        return each;
    }

    std::mt19937 chance_{42};
};

/// Every filter of what is told of measurements, alone and with others, finds what a reader of each of them finds.
template <class World> void metricsFilterContract() {
    using namespace performance;
    using Query = ListAccessRecordsQuery;
    using Measurement = RandomMeasurements::Measurement;
    struct Filter {
        std::function<void(Query&)> set;
        RandomMeasurements::Wanted isWanted;
    };
    MetricsRig<World> rig;
    RandomMeasurements random{600};
    rig.store.addMessages(random.all);
    const ListAccessRecordsQueryHandler list{rig.records, rig.world.clock, "prod"};
    const auto has = [](const std::optional<std::string>& text, const char* part) {
        return text && text->find(part) != std::string::npos;
    };
    const auto seconds = [](const std::optional<std::chrono::microseconds>& time) {
        return time ? static_cast<double>(time->count()) / 1e6 : -1;
    };
    const auto from = MeasurementMother::at - std::chrono::hours{30};
    const std::vector<Filter> filters{
        {[&](Query& q) { q.from = from; }, [&](const Measurement& m) { return m.accessedAt >= from; }},
        {[&](Query& q) { q.to = from; }, [&](const Measurement& m) { return m.accessedAt < from; }},
        {[](Query& q) { q.environment = "*"; }, [](const Measurement&) { return true; }},
        {[](Query& q) { q.kind = "console"; }, [](const Measurement& m) { return m.route.kind == RouteKind::Console; }},
        {[](Query& q) { q.route = "order_pay"; }, [](const Measurement& m) { return m.route.name == "order_pay"; }},
        {[](Query& q) { q.status = "404"; }, [](const Measurement& m) { return m.status == 404; }},
        {[](Query& q) { q.status = "5xx"; }, [](const Measurement& m) { return m.status.value_or(0) / 100 == 5; }},
        {[](Query& q) { q.path = "rders/"; }, [&](const Measurement& m) { return has(m.path, "rders/"); }},
        {[](Query& q) { q.path = "%"; }, [&](const Measurement& m) { return has(m.path, "%"); }},
        {[](Query& q) { q.path = "a_b/'"; }, [&](const Measurement& m) { return has(m.path, "a_b/'"); }},
        {[](Query& q) { q.referer = "shop"; }, [&](const Measurement& m) { return has(m.referer, "shop"); }},
        {[](Query& q) { q.user = "zoë"; }, [&](const Measurement& m) { return has(m.userIdentifier, "zoë"); }},
        {[](Query& q) { q.minTime = 0.05; }, [&](const Measurement& m) { return seconds(m.requestTime) >= 0.05; }},
        {[](Query& q) { q.maxTime = 0.1; },
         [&](const Measurement& m) { return m.requestTime && seconds(m.requestTime) <= 0.1; }},
        {[](Query& q) { q.minQueries = 3; }, [](const Measurement& m) { return m.queries >= 3; }},
        {[](Query& q) { q.maxQueries = 6; }, [](const Measurement& m) { return m.queries && *m.queries <= 6; }},
        {[](Query& q) { q.minQueryTime = 0.01; }, [&](const Measurement& m) { return seconds(m.queryTime) >= 0.01; }},
        {[](Query& q) { q.maxQueryTime = 0.04; },
         [&](const Measurement& m) { return m.queryTime && seconds(m.queryTime) <= 0.04; }},
        {[](Query& q) { q.minMemory = 1'025; }, [](const Measurement& m) { return m.memory >= 1'025; }},
        {[](Query& q) { q.maxMemory = 4'096; }, [](const Measurement& m) { return m.memory && *m.memory <= 4'096; }}};
    const auto check = [&](const std::vector<std::size_t>& chosen) {
        Query query{};
        query.from = MeasurementMother::at - std::chrono::days{9};
        query.to = MeasurementMother::at + std::chrono::seconds{1};
        query.order = random.number(0, 1) == 0 ? "newest" : "oldest";
        query.limit = random.number(1, 500);
        std::vector<RandomMeasurements::Wanted> wanted;
        std::string which;
        for (const auto index : chosen) {
            filters[index].set(query);
            wanted.push_back(filters[index].isWanted);
            which += std::to_string(index) + ' ';
        }
        if (query.environment != "*") {
            wanted.emplace_back([](const Measurement& m) { return m.route.environment == "prod"; });
        }
        CAPTURE(which);
        if (*query.to <= *query.from) {
            return;
        }
        std::set<std::string> found;
        std::int64_t total = 0;
        auto last = TimePoint::max();
        do {
            const auto page = list(query);
            total = page.total;
            for (const auto& record : page.records) {
                CHECK((query.order == "oldest" || record.accessedAt <= last));
                last = record.accessedAt;
                CHECK(found.insert(record.requestId.value_or("")).second);
            }
            query.cursor = page.cursor;
        } while (query.cursor);
        CHECK(found == random.ids(wanted));
        CHECK(total == static_cast<std::int64_t>(found.size()));
    };
    for (std::size_t index = 0; index < filters.size(); ++index) {
        check({index});
    }
    for (int round = 0; round < 150; ++round) {
        std::set<std::size_t> chosen;
        for (auto more = random.number(2, 4); more > 0; --more) {
            chosen.insert(static_cast<std::size_t>(random.number(0, static_cast<std::int64_t>(filters.size()) - 1)));
        }
        if (!(chosen.contains(5) && chosen.contains(6)) && !(chosen.contains(0) && chosen.contains(1)) &&
            chosen.contains(7) + chosen.contains(8) + chosen.contains(9) < 2) { // each is the same field
            check({chosen.begin(), chosen.end()});
        }
    }
    const AccessFilter slow{.period = {from, MeasurementMother::at}, .time = {0.1, {}}};
    const auto before = rig.records.count({.period = {TimePoint{}, MeasurementMother::at + std::chrono::seconds{1}}});
    const auto wanted = rig.records.count(slow);
    CHECK(rig.purge.forgetAccesses(slow, 3) == 3);
    CHECK(rig.purge.forgetAccesses(slow, 1'000) == wanted - 3);
    CHECK(rig.records.count(slow) == 0);
    CHECK(rig.count("routes_data_records") == before - wanted);
}

/// The same of the list of routes, whose figures are counted again from all measurements.
template <class World> void metricsRouteFilterContract() {
    using namespace performance;
    MetricsRig<World> rig;
    RandomMeasurements random{600};
    rig.store.addMessages(random.all);
    struct Recount {
        std::vector<double> times;
        double queries = 0;
        std::size_t accesses = 0;
    };
    std::map<RouteKey, Recount> routes;
    for (const auto& each : random.all) {
        auto& route = routes[each.route];
        ++route.accesses;
        route.queries += static_cast<double>(each.queries.value_or(0));
        if (each.requestTime) {
            route.times.push_back(static_cast<double>(each.requestTime->count()) / 1e6);
        }
    }
    const ListRouteMetricsQueryHandler list{rig.overview, rig.world.clock, "prod"};
    const auto p95 = [](Recount route) {
        std::ranges::sort(route.times);
        return route.times[static_cast<std::size_t>(0.95 * static_cast<double>(route.times.size() - 1))];
    };
    const auto check = [&](const std::optional<std::string>& match, std::optional<double> minTime,
                           std::optional<double> maxTime, std::optional<double> minQueries,
                           std::optional<double> maxQueries, const std::string& part) {
        ListRouteMetricsQuery query{};
        query.environment = "*";
        query.from = MeasurementMother::at - std::chrono::days{9};
        query.to = MeasurementMother::at + std::chrono::seconds{1};
        query.match = match;
        query.minTime = minTime;
        query.maxTime = maxTime;
        query.minQueries = minQueries;
        query.maxQueries = maxQueries;
        std::int64_t expected = 0;
        bool isNear = false; // a percentile is known within 1 % only
        for (const auto& [key, route] : routes) {
            const auto time = p95(route);
            const auto queries = route.queries / static_cast<double>(route.accesses);
            isNear = isNear || (minTime && std::abs(time / *minTime - 1) < 0.03) ||
                     (maxTime && std::abs(time / *maxTime - 1) < 0.03);
            expected += key.name.find(part) != std::string::npos && time >= minTime.value_or(0) &&
                        time <= maxTime.value_or(1e9) && queries >= minQueries.value_or(0) &&
                        queries <= maxQueries.value_or(1e9);
        }
        CAPTURE(minTime.value_or(-1));
        CAPTURE(minQueries.value_or(-1));
        if (!isNear) {
            CHECK(list(query).total == expected);
        }
    };
    check({}, {}, {}, {}, {}, "");
    check("pay", {}, {}, {}, {}, "pay");
    check("order_cr*t?", {}, {}, {}, {}, "create");
    for (int step = 1; step < 40; ++step) {
        const auto time = 0.15 + 0.0015 * step;
        const auto queries = 3 + 0.1 * step;
        check({}, time, {}, {}, {}, "");
        check({}, {}, time, {}, {}, "");
        check({}, {}, {}, queries, {}, "");
        check("s", time - 0.01, time, queries - 1, queries, "s");
    }
}

} // namespace missive::test
