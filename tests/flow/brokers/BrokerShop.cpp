#include <tests/flow/brokers/BrokerShop.hpp>

#include <tests/support/server/InstalledProgram.hpp>

#include <simdjson.h>

#include <chrono>
#include <sstream>
#include <stdexcept>
#include <thread>
#include <utility>

namespace missive::test {

namespace {

Scratch::Environment environmentOf(const std::string& transportDsn, const std::string& databaseUrl) {
    Scratch::Environment environment;
    if (!transportDsn.empty()) {
        environment.emplace("MESSENGER_TRANSPORT_DSN", transportDsn);
    }
    if (!databaseUrl.empty()) {
        environment.emplace("DATABASE_URL", databaseUrl);
    }
    return environment;
}

} // namespace

BrokerShop::BrokerShop(const std::string& transportDsn, const std::string& databaseUrl, OrderStory story)
    : story_{std::move(story)}, databaseUrl_{databaseUrl},
      scratch_{story_.program, environmentOf(transportDsn, databaseUrl)} {}

void BrokerShop::setUp() const {
    for (const auto& preparation :
         {Scratch::Arguments{"stock:import", stock()}, Scratch::Arguments{"messenger:setup-transports"}}) {
        if (const auto end = run(preparation); !end.succeeded()) {
            throw std::runtime_error{preparation.front() + " failed: " + end.errorOutput};
        }
    }
}

std::int64_t BrokerShop::messages(const std::string& transport) const {
    const auto stats = run({"messenger:stats", transport, "--format=json"});
    simdjson::dom::parser parser;
    simdjson::dom::element counts;
    if (!stats.succeeded() || parser.parse(stats.output)["transports"][transport].get(counts) != simdjson::SUCCESS) {
        return -1;
    }
    std::int64_t sum = 0;
    for (const auto* kind : {"count", "delayed", "claimed"}) {
        std::int64_t number = 0;
        if (counts[kind].get(number) == simdjson::SUCCESS) {
            sum += number;
        }
    }
    return sum;
}

bool BrokerShop::isComplete() const {
    const auto report = run({"order:report", "--format=json"});
    return report.succeeded() && Report::read(report.output) == expected();
}

bool BrokerShop::settles() const {
    const auto deadline = std::chrono::steady_clock::now() + Scratch::patience;
    while (!isComplete() || !isDrained()) {
        if (std::chrono::steady_clock::now() > deadline) {
            return false;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds{100});
    }
    return true;
}

std::string BrokerShop::problem() const {
    std::ostringstream text;
    if (const auto found = scratch_.report(); found != expected()) {
        text << "expected " << expected() << ", found " << found << ". ";
    }
    if (const auto doubled = number("SELECT count(*) - count(DISTINCT order_id) FROM ordering_confirmation")) {
        text << doubled << " confirmations are doubled. ";
    }
    if (const auto doubled = number("SELECT count(*) - count(DISTINCT order_id) FROM invoicing_invoice")) {
        text << doubled << " invoices are doubled. ";
    }
    if (const auto missing = number("SELECT count(*) FROM ordering_order WHERE id NOT IN (SELECT order_id FROM "
                                    "invoicing_invoice)")) {
        text << missing << " orders were not invoiced. ";
    }
    if (const auto made = number("SELECT count(*) FROM ordering_confirmation WHERE order_id NOT IN (SELECT id FROM "
                                 "ordering_order)")) {
        text << made << " confirmations are of no order. ";
    }
    if (const auto doubled = doubledFailures()) {
        text << doubled << " failed messages are doubled. ";
    }
    for (const auto* transport : {"async", "missive_outbox:async"}) {
        if (const auto left = messages(transport); left > 0) {
            text << left << " messages are left in \"" << transport << "\". ";
        }
    }
    if (databaseUrl_.empty() && !scratch_.database().isSound()) {
        text << "The database is broken. ";
    }
    return text.str();
}

std::int64_t BrokerShop::doubledFailures() const {
    const std::string header =
        databaseUrl_.empty() ? "headers ->> '$.\"X-Missive-Message-Id\"'" : "headers::json ->> 'X-Missive-Message-Id'";
    return number("SELECT count(*) - count(DISTINCT " + header +
                  ") FROM messenger_messages WHERE queue_name = 'failed'");
}

std::int64_t BrokerShop::number(const std::string& sql) const {
    if (databaseUrl_.empty()) {
        return scratch_.database().number(sql);
    }
    Process psql{{installedProgram("psql"), {"-X", "-A", "-t", "-c", sql, databaseUrl_}, {}}};
    if (psql.wait(Scratch::patience) != Exit{0, 0}) {
        throw std::runtime_error{"psql failed: " + psql.errorOutput()};
    }
    return std::stoll(psql.output());
}

} // namespace missive::test
