#pragma once

#include <Infrastructure/Missive/Persistence/Odb/Sqlite/OdbSqliteDatabase.hpp>
#include <Infrastructure/Missive/Persistence/Odb/Sqlite/OdbSqliteUnitOfWork.hpp>
#include <Infrastructure/Performance/SqliteAccess.hpp>
#include <tests/contract/MetricsRig.hpp>
#include <tests/support/FakeClock.hpp>

#include <array>
#include <chrono>
#include <cmath>
#include <random>
#include <string>
#include <vector>

namespace missive::test {

/// Nine days of a shop's traffic, as it is measured, with texts in it that somebody sent to do harm.
class SeededMeasurements {
public:
    using Measurement = performance::Measurement;

    /// Into the database of this file, up to now.
    static void into(const std::string& file) {
        SeededMeasurements seeded;
        MetricsRig<World> rig{.world = World{file}};
        rig.store.addMessages(seeded.all_);
    }

    /// Two hundred texts, none of which may ever be anything but text.
    static std::vector<std::string> payloads() {
        constexpr std::array<const char*, 10> harms{"<script>window.hacked=1</script>",
                                                    "<img src=x onerror=window.hacked=1>",
                                                    "<svg onload=window.hacked=1>",
                                                    "javascript:window.hacked=1",
                                                    "<iframe srcdoc='<script>parent.hacked=1</script>'>",
                                                    "<style>*{display:none}</style>",
                                                    "<base href=//evil.example/>",
                                                    "</title><script>window.hacked=1</script>",
                                                    "&lt;script&gt;window.hacked=1&lt;/script&gt;",
                                                    "<a href=javascript:window.hacked=1>x</a>"};
        constexpr std::array<const char*, 20> before{
            "",        "\"",    "'",    "\">",  "'>",   "-->",   "</td>",     "</table>",  "</svg>", "]]>",
            "\" x=\"", "' x='", "\\\"", "\\';", "${x}", "{{x}}", "</option>", "</select>", "%3E",    "`"};
        std::vector<std::string> all;
        for (const auto* start : before) {
            for (const auto* harm : harms) {
                all.push_back("/" + std::string{start} + harm);
            }
        }
        return all;
    }

private:
    struct World {
        explicit World(const std::string& file) : database{file} {}

        FakeClock clock;
        OdbSqliteDatabase database;
        OdbSqliteUnitOfWork units{database, clock};
        performance::SqliteAccess sql{units};
    };

    SeededMeasurements() {
        const std::vector<Kind> kinds{{"order_show", "GET", "/orders/10", 9'000, 2, 300},
                                      {"order_list", "GET", "/orders", 35'000, 6, 160},
                                      {"order_create", "POST", "/orders", 48'000, 9, 90},
                                      {"order_pay", "POST", "/orders/10/payment", 190'000, 5, 40},
                                      {"stock_show", "GET", "/stock/MUG-BLUE", 4'000, 1, 240},
                                      {"report_daily", "GET", "/reports/daily", 1'150'000, 64, 6},
                                      {"_unmatched", "GET", "/wp-login.php", 400, 0, 60}};
        for (int hour = 0; hour < hours; ++hour) {
            for (const auto& kind : kinds) {
                addHour(kind, hour);
            }
            add({"ordering.update_stock", "", "", 6'000, 3, 0}, hour, performance::RouteKind::Message);
        }
        for (const auto& payload : payloads()) {
            addHarm(payload);
        }
    }

    struct Kind {
        std::string name;
        std::string method;
        std::string path;
        double microseconds;
        std::int64_t queries;
        int perDay;
    };

    static constexpr int hours = 9 * 24;

    void addHour(const Kind& kind, int hour) {
        const auto at = now_ - std::chrono::hours{hour};
        const auto ofDay = std::chrono::floor<std::chrono::hours>(at - std::chrono::floor<std::chrono::days>(at));
        const auto busy = 0.15 + std::max(0.0, std::sin(static_cast<double>(ofDay.count() - 6) / 15 * 3.1416));
        const auto count = std::poisson_distribution<int>{kind.perDay / 24.0 * busy}(chance_);
        for (int i = 0; i < count; ++i) {
            add(kind, hour, performance::RouteKind::Http);
        }
    }

    void add(const Kind& kind, int hour, performance::RouteKind of) {
        std::lognormal_distribution<double> spread{0, 0.6};
        const auto slow = kind.name == "order_list" && hour < 24 ? 2.4 : 1.0;
        const auto took = std::chrono::microseconds{std::llround(kind.microseconds * spread(chance_) * slow)};
        auto each = MeasurementMother::request(kind.name, 200, took, kind.queries, took * 2 / 5);
        each.route.kind = of;
        each.accessedAt = now_ - std::chrono::hours{hour} - std::chrono::seconds{number(0, 3'500)};
        each.requestId = "seeded-" + std::to_string(all_.size());
        each.memory = number(20, 400) * 1'024;
        each.method = kind.method.empty() ? std::nullopt : std::optional{kind.method};
        each.path = kind.path.empty() ? std::nullopt : std::optional{kind.path};
        each.referer = kind.method == "GET" ? std::optional<std::string>{"https://shop.example/basket"} : std::nullopt;
        const auto luck = number(0, 99);
        each.status = kind.name == "_unmatched" ? 404 : luck < 3 ? 404 : luck == 3 ? 500 : 200;
        if (kind.name == "order_pay" && luck < 14) {
            each.status = 503;
        }
        all_.push_back(each);
    }

    void addHarm(const std::string& payload) {
        auto each = MeasurementMother::request("harm", 400, std::chrono::microseconds{700});
        if (all_.size() % 40 == 0) {
            each.route.name = payload;
        }
        each.accessedAt = now_ - std::chrono::minutes{number(1, 6'000)};
        each.requestId = "seeded-" + std::to_string(all_.size());
        each.path = payload;
        each.referer = payload;
        each.userIdentifier = payload;
        all_.push_back(each);
    }

    std::int64_t number(std::int64_t least, std::int64_t most) {
        return std::uniform_int_distribution<std::int64_t>{least, most}(chance_);
    }

    TimePoint now_ = std::chrono::floor<std::chrono::microseconds>(std::chrono::system_clock::now());
    std::mt19937 chance_{7};
    std::vector<Measurement> all_;
};

} // namespace missive::test
