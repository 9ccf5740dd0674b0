#include <tests/flow/kill/KillRound.hpp>

#include <tests/support/process/Eventually.hpp>

#include <sstream>
#include <stdexcept>

namespace missive::test {

namespace {

/// The shortest lease, and so many retries that a message which happens to be in work at several kills is not taken for
/// one that kills its workers.
constexpr const char* configuration = R"(
framework:
    messenger:
        failure_transport: failed
        transports:
            async:
                dsn: 'doctrine://default?redeliver_timeout=2'
                retry_strategy: {max_retries: 50, delay: 10}
            failed: 'doctrine://default?queue_name=failed&redeliver_timeout=2'
        routing: {'*': async}
)";

} // namespace

KillRound::KillRound(const KillSettings& settings, std::mt19937& random)
    : settings_{settings}, random_{random}, shop_{settings.program} {
    shop_.configure(configuration);
    if (!shop_.run({"stock:import", settings_.stock}).succeeded() ||
        !shop_.run({"messenger:setup-transports"}).succeeded()) {
        throw std::runtime_error{"the stock cannot be imported"};
    }
    file_.emplace(shop_.database());
    import_.emplace(shop_.start({"order:import", settings_.orders}));
    for (std::size_t i = 0; i < settings_.workers; ++i) {
        workers_.emplace_back(std::in_place, startWorker());
    }
}

int KillRound::kill(int most) {
    std::uniform_int_distribution<int> pause{50, 500};
    int killed = 0;
    while (killed < most && !eventually(std::chrono::milliseconds{pause(random_)}, [this] { return isDone(); })) {
        killOne();
        ++killed;
    }
    return killed;
}

void KillRound::finish() {
    if (!eventually(Scratch::patience, [this] { return isDone(); })) {
        throw std::runtime_error{std::to_string(file_->messages("default")) + " messages are left in the queue"};
    }
    for (auto& worker : workers_) {
        if (const auto end = Scratch::terminate(*worker); !end.succeeded()) {
            throw std::runtime_error{"a worker did not end well: " + end.errorOutput};
        }
    }
}

bool KillRound::isImporting() {
    if (!import_) {
        return false;
    }
    const auto end = import_->poll();
    if (end && end->signal == 0) {
        import_.reset();
    }
    return import_.has_value();
}

bool KillRound::isDone() { return !isImporting() && file_->messages("default") == 0; }

void KillRound::killOne() {
    const std::size_t victims = workers_.size() + (isImporting() ? 1U : 0U);
    const auto victim = std::uniform_int_distribution<std::size_t>{0, victims - 1}(random_);
    if (victim == workers_.size()) {
        import_->kill();
        import_.emplace(shop_.start({"order:import", settings_.orders}));
        ++killedImports_;
        return;
    }
    auto& worker = workers_[victim];
    if (const auto end = worker->poll()) {
        throw std::runtime_error{"a worker ended by itself: " + worker->errorOutput()};
    }
    worker->kill();
    worker.emplace(startWorker());
}

Process KillRound::startWorker() const {
    return shop_.start({"messenger:consume", "async", "--concurrency=" + std::to_string(settings_.concurrency)});
}

std::string KillRound::problem() const {
    const auto expected = Report::expectedIn(settings_.expected);
    const auto found = shop_.report();
    std::ostringstream text;
    if (found != expected) {
        text << "expected " << expected << "; found " << found << ". ";
    }
    if (const auto doubled = file_->number("SELECT count(*) - count(DISTINCT order_id) FROM ordering_confirmation")) {
        text << doubled << " confirmations are doubled. ";
    }
    if (const auto doubled = file_->number("SELECT count(*) - count(DISTINCT headers ->> '$.\"X-Missive-Message-Id\"') "
                                           "FROM messenger_messages")) {
        text << doubled << " failed messages are doubled. ";
    }
    if (!file_->isSound()) {
        text << "The database is broken. ";
    }
    return text.str();
}

} // namespace missive::test
