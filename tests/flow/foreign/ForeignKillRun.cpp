#include <tests/flow/foreign/ForeignKillRun.hpp>

#include <tests/flow/foreign/ForeignFeed.hpp>
#include <tests/support/process/Eventually.hpp>

#include <array>
#include <sstream>
#include <stdexcept>
#include <thread>

namespace missive::test {

namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;
using std::chrono::steady_clock;

constexpr std::array<const char*, 4> transports{"redis_one", "redis_two", "amqp", "table"};

struct NamedKind {
    ForeignKind kind;
    const char* name;
};
constexpr std::array<NamedKind, 3> kinds{
    {{ForeignKind::Redis, "Redis"}, {ForeignKind::Amqp, "AMQP"}, {ForeignKind::Table, "the table"}}};

} // namespace

ForeignKillRun::ForeignKillRun(const ForeignKillSettings& settings)
    : settings_{settings}, random_{settings.seed}, redisProxy_{redis_.port()}, amqpProxy_{amqp_.port()},
      shop_{"", "", OrderStory{settings.program, FLOW_DATA}} {
    configure();
    shop_.setUp();
    feed();
    workers_.emplace(settings_.workers, [this](std::size_t worker) { return startWorker(worker); });
    cutter_.emplace(std::vector{&redisProxy_, &amqpProxy_}, settings_.reconnect);
}

/// With the shortest leases, and so many retries that no message is taken for one that kills its workers.
void ForeignKillRun::configure() const {
    const auto redis = "redis://127.0.0.1:" + std::to_string(redisProxy_.port()) + "/messages?redeliver_timeout=2";
    const auto amqp = "amqp://guest:guest@127.0.0.1:" + std::to_string(amqpProxy_.port()) + "/%2f/messages";
    const auto transport = [](const std::string& name, const std::string& dsn) {
        return "      " + name + ": {dsn: '" + dsn + "', retry_strategy: {max_retries: 50, delay: 10}}\n";
    };
    shop_.scratch().configure("framework:\n"
                              "  messenger:\n"
                              "    failure_transport: failed\n"
                              "    transports:\n"
                              "      failed: 'doctrine://default?queue_name=failed'\n" +
                              transport("redis_one", redis + "&dbindex=0") +
                              transport("redis_two", redis + "&dbindex=1") + transport("amqp", amqp) +
                              transport("table", "sqlite:///foreign.db?redeliver_timeout=2") +
                              "missive:\n"
                              "  types: {'ordering.payment_received': 'App\\Message\\PaymentReceived'}\n");
}

void ForeignKillRun::feed() {
    feedRedis(redis_.port(), "messages", settings_.messages);
    feedAmqp(amqp_.port(), "messages", settings_.messages);
    feedTable(shop_.scratch().file("foreign.db"), settings_.messages);
}

void ForeignKillRun::kill() {
    std::uniform_int_distribution<std::size_t> victim{0, workers_->count() - 1};
    std::uniform_int_distribution<int> pause{0, 30};
    const std::int64_t all = 3LL * settings_.messages;
    for (kills_ = 0; kills_ < settings_.kills && reach(all * kills_ / settings_.kills); ++kills_) {
        std::this_thread::sleep_for(milliseconds{pause(random_)});
        workers_->kill(victim(random_));
    }
}

std::string ForeignKillRun::finish() {
    cut_ = cutter_->stop();
    const bool drained = eventually(Scratch::patience, [this] {
        workers_->mayGiveUp();
        gaveUp_ += workers_->startAgain();
        return isDrained();
    });
    std::ostringstream problem;
    problem << workers_->stop();
    Scratch::Arguments arguments{"messenger:consume"};
    arguments.insert(arguments.end(), transports.begin(), transports.end());
    arguments.emplace_back("--stop-when-empty");
    if (const auto last = shop_.run(arguments); !last.succeeded()) {
        problem << "A last worker fails: " << last.errorOutput;
    }
    if (!drained || !isDrained()) {
        problem << "Messages are left. ";
    }
    if (const auto failed = shop_.messages("failed"); failed != 0) {
        problem << failed << " messages have failed. ";
    }
    if (kills_ < settings_.kills) {
        problem << "Only " << kills_ << " workers could be killed. ";
    }
    for (const auto& [kind, name] : kinds) {
        const auto twice = doubled(kind);
        if (const auto lost = settings_.messages + twice - effectsThrough(kind); lost != 0 || twice != 0) {
            problem << "Through " << name << " " << lost << " are lost and " << twice << " doubled. ";
        }
    }
    return problem.str();
}

std::string ForeignKillRun::account() const {
    std::ostringstream text;
    text << "3 x " << settings_.messages << " foreign messages, " << kills_ << " kills, " << cut_
         << " connections reset, " << gaveUp_ << " workers gave up meanwhile: " << effects() << " effects";
    return text.str();
}

/// False when there will not be so many effects: nothing comes any more.
bool ForeignKillRun::reach(std::int64_t wanted) {
    auto last = effects();
    auto since = steady_clock::now();
    while (last < wanted) {
        std::this_thread::sleep_for(milliseconds{10});
        workers_->mayGiveUp();
        gaveUp_ += workers_->startAgain();
        if (const auto now = effects(); now != last) {
            last = now;
            since = steady_clock::now();
        } else if (steady_clock::now() - since > seconds{15} && isDrained()) {
            return false;
        } else if (steady_clock::now() - since > Scratch::patience) {
            throw std::runtime_error{"the workers stand still"};
        }
    }
    return true;
}

bool ForeignKillRun::isDrained() const {
    return std::all_of(transports.begin(), transports.end(),
                       [this](const char* transport) { return shop_.messages(transport) == 0; });
}

/// Each worker prefers another transport.
Process ForeignKillRun::startWorker(std::size_t first) const {
    Scratch::Arguments arguments{"messenger:consume"};
    for (std::size_t i = 0; i < transports.size(); ++i) {
        arguments.emplace_back(transports.at((first + i) % transports.size()));
    }
    arguments.push_back("--concurrency=" + std::to_string(settings_.concurrency));
    return shop_.start(arguments);
}

std::int64_t ForeignKillRun::effects(const std::string& condition) const {
    return shop_.number("SELECT count(*) FROM ordering_receipt WHERE " + condition);
}

std::int64_t ForeignKillRun::doubled(ForeignKind kind) const {
    const auto per = std::to_string(ForeignPayment::perKind);
    return shop_.number(
        "SELECT coalesce(sum(found - expected), 0) FROM (SELECT count(*) AS found, min(amount_cents) % " + per +
        " AS expected FROM ordering_receipt WHERE amount_cents / " + per + " = " +
        std::to_string(static_cast<int>(kind)) + " GROUP BY order_id) WHERE found > expected");
}

std::int64_t ForeignKillRun::effectsThrough(ForeignKind kind) const {
    return effects("amount_cents / " + std::to_string(ForeignPayment::perKind) + " = " +
                   std::to_string(static_cast<int>(kind)));
}

} // namespace missive::test
