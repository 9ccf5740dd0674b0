#include <tests/flow/kill/KillRound.hpp>

#include <tests/support/process/Eventually.hpp>

#include <thread>

namespace missive::test {

namespace {

using std::chrono::milliseconds;

/// The outbox has the shortest lease: who committed it may have been killed.
std::string configuration(const KillSettings& settings) {
    const std::string outbox = settings.transport != settings.database ? "outbox" : "true";
    return R"(
framework:
    messenger:
        failure_transport: failed
        transports:
            async:
                dsn: '%env(MESSENGER_TRANSPORT_DSN)%'
                outbox: )" +
           outbox + R"(
                retry_strategy: {max_retries: )" +
           std::to_string(settings.retries) + R"(, delay: 10}
            outbox: 'doctrine://default?queue_name=outbox&redeliver_timeout=2'
            failed: 'doctrine://default?queue_name=failed&redeliver_timeout=2'
        routing: {'*': async}
)";
}

} // namespace

KillRound::KillRound(const KillSettings& settings, KillServers& servers, std::mt19937& random, KillCounts& counts)
    : settings_{settings}, servers_{servers}, random_{random}, counts_{counts}, shop_{servers.newShop()} {
    shop_->scratch().configure(configuration(settings));
    shop_->setUp();
    import_.emplace(startImport());
    workers_.emplace(settings_.workers, [this](std::size_t) { return startWorker(); });
}

void KillRound::kill(int most) {
    std::uniform_int_distribution<int> pause{50, 500};
    while (counts_.all() < most) {
        std::this_thread::sleep_for(milliseconds{pause(random_)});
        if (isDone()) {
            return;
        }
        startAgainWhatGaveUp();
        killOne();
    }
}

std::string KillRound::finish() {
    const auto deadline = std::chrono::steady_clock::now() + Scratch::patience;
    while (!isDone() && std::chrono::steady_clock::now() < deadline) {
        std::this_thread::sleep_for(milliseconds{100});
        startAgainWhatGaveUp();
    }
    auto problem = workers_->stop();
    const auto last = shop_->run({"messenger:consume", "async", "--stop-when-empty"});
    if (!last.succeeded()) {
        problem += "A last worker fails: " + last.errorOutput;
    }
    return problem + shop_->problem();
}

bool KillRound::isImporting() {
    if (!import_) {
        return false;
    }
    const auto end = import_->process->poll();
    if (end && end->signal == 0 && import_->process->output().find("Accepted") != std::string::npos) {
        import_.reset();
    }
    return import_.has_value();
}

bool KillRound::isDone() { return !isImporting() && shop_->isComplete() && shop_->isDrained(); }

void KillRound::startAgainWhatGaveUp() {
    if (isImporting() && import_->gaveUp()) {
        import_->replace(startImport());
        ++counts_.gaveUp;
    }
    counts_.gaveUp += workers_->startAgain();
}

void KillRound::killOne() {
    if (auto* server = servers_.victim(random_)) {
        killServer(*server);
        return;
    }
    const std::size_t victims = workers_->count() + (isImporting() ? 1U : 0U);
    const auto victim = std::uniform_int_distribution<std::size_t>{0, victims - 1}(random_);
    if (victim == workers_->count()) {
        import_->process->kill();
        import_->replace(startImport());
        ++counts_.imports;
        return;
    }
    workers_->kill(victim);
    ++counts_.workers;
}

/// Whoever is started while a server is away, or does not get through to it, gives up; only the import's own rows need
/// the database.
void KillRound::killServer(Broker& server) {
    server.kill();
    ++counts_.servers;
    workers_->mayGiveUp();
    if (import_ && servers_.holdsDatabase(server)) {
        import_->mayGiveUp = true;
    }
    std::this_thread::sleep_for(milliseconds{std::uniform_int_distribution<int>{0, 1000}(random_)});
    server.start();
}

Process KillRound::startImport() const { return shop_->start({"order:import", shop_->orders()}); }

Process KillRound::startWorker() const {
    return shop_->start({"messenger:consume", "async", "--concurrency=" + std::to_string(settings_.concurrency)});
}

} // namespace missive::test
