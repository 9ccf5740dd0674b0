#include <Infrastructure/Missive/Transport/Postgres/PostgresMessageStore.hpp>

#include <Domain/Missive/OutcomeUnknown.hpp>
#include <Infrastructure/Missive/Transport/Postgres/PostgresMessageRows.hpp>

#include <algorithm>
#include <chrono>
#include <utility>

namespace missive {

namespace {

constexpr int mostTries = 4;
constexpr int mostConflicts = 10;

} // namespace

PostgresMessageStore::PostgresMessageStore(SqlTransportOptions options, std::shared_ptr<PostgresDatabase> database,
                                           PostgresSession* session, std::shared_ptr<PostgresListener> listener)
    : options_{std::move(options)}, sql_{options_.table, options_.useNotify}, database_{std::move(database)},
      session_{session}, listener_{listener}, wakeSource_{std::move(listener), options_.table, options_.queue} {}

void PostgresMessageStore::setup() {
    database_->connection()->executeAtLeisure(sql_.setup);
    ready_ = true;
}

const std::string& PostgresMessageStore::place() { return database_->address().shown(); }

std::vector<std::int64_t> PostgresMessageStore::insert(std::span<const SqlMessage> messages, TimePoint now,
                                                       std::string_view token) {
    const PostgresMessageRows rows{messages, now};
    const auto result = inserting(token.empty() ? sql_.insert : sql_.insertClaimed,
                                  PostgresParameters{}
                                      .texts(rows.bodies())
                                      .texts(rows.headers())
                                      .text(options_.queue)
                                      .integers(rows.delays())
                                      .text(token.empty() ? std::string_view{options_.table} : token));
    std::vector<std::int64_t> ids;
    ids.reserve(messages.size());
    for (int i = 0; i < result.rows(); ++i) {
        ids.push_back(result.integer(i, 0));
    }
    return ids;
}

PostgresParameters PostgresMessageStore::claimParameters() const {
    return PostgresParameters{}
        .text(options_.queue)
        .integer(options_.lease.count())
        .integer(options_.foreignLease.count());
}

std::vector<SqlMessageRow> PostgresMessageStore::claim(const std::string& sql, const PostgresParameters& parameters) {
    return PostgresMessageRows::byDueTime(writing(sql, parameters, Repeatable::Yes));
}

std::vector<SqlMessageRow> PostgresMessageStore::claimDue(TimePoint, std::string_view token, std::size_t most) {
    const auto limit = static_cast<std::int64_t>(std::min<std::size_t>(most, 1'000'000));
    return claim(sql_.claimDue, claimParameters().text(token).integer(limit));
}

std::vector<SqlMessageRow> PostgresMessageStore::claimAbandoned(TimePoint, std::string_view token) {
    return claim(sql_.claimAbandoned, claimParameters().text(token));
}

std::vector<SqlMessageRow> PostgresMessageStore::claimOne(TimePoint, std::string_view token, std::int64_t id) {
    return claim(sql_.claimOne, claimParameters().text(token).integer(id));
}

std::size_t PostgresMessageStore::remove(std::span<const SqlClaim> claims) {
    return static_cast<std::size_t>(
        writing(sql_.remove, PostgresMessageRows::parametersOf(claims), Repeatable::Yes).changed());
}

std::size_t PostgresMessageStore::renew(std::span<const SqlClaim> claims, TimePoint) {
    return static_cast<std::size_t>(
        writing(sql_.renew, PostgresMessageRows::parametersOf(claims), Repeatable::Yes).changed());
}

std::size_t PostgresMessageStore::release(std::span<const SqlClaim> claims) {
    return static_cast<std::size_t>(
        writing(sql_.release, PostgresMessageRows::parametersOf(claims).text(options_.table).text(options_.queue),
                Repeatable::Yes)
            .rows());
}

std::size_t PostgresMessageStore::postpone(std::span<const SqlClaim> claims, TimePoint,
                                           std::chrono::milliseconds delay) {
    return static_cast<std::size_t>(
        writing(sql_.postpone, PostgresMessageRows::parametersOf(claims).integer(delay.count()), Repeatable::Yes)
            .changed());
}

MessageCounts PostgresMessageStore::count(TimePoint) {
    const auto result = reading(sql_.count, claimParameters());
    MessageCounts counts;
    counts.claimed = result.integer(0, 0);
    counts.ready = result.integer(0, 1);
    counts.delayed = result.integer(0, 2);
    counts.parked = result.integer(0, 3);
    return counts;
}

std::optional<TimePoint> PostgresMessageStore::oldest() {
    return PostgresMessageRows::timeIn(reading(sql_.oldest, PostgresParameters{}.text(options_.queue)), 0);
}

std::optional<TimePoint> PostgresMessageStore::dueSince(TimePoint) {
    return PostgresMessageRows::timeIn(reading(sql_.dueSince, PostgresParameters{}.text(options_.queue)), 0);
}

std::vector<SqlMessageRow> PostgresMessageStore::withHeaderText(std::string_view text) {
    return PostgresMessageRows::of(reading(sql_.withHeaderText, PostgresParameters{}.text(options_.queue).text(text)));
}

std::vector<SqlMessageRow> PostgresMessageStore::list(std::int64_t after, std::size_t most) {
    const auto limit = static_cast<std::int64_t>(std::min<std::size_t>(most, 1'000'000'000));
    return PostgresMessageRows::of(
        reading(sql_.list, PostgresParameters{}.text(options_.queue).integer(after).integer(limit)));
}

std::vector<SqlMessageRow> PostgresMessageStore::find(std::int64_t id) {
    return PostgresMessageRows::of(reading(sql_.find, PostgresParameters{}.text(options_.queue).integer(id)));
}

std::vector<std::string> PostgresMessageStore::queues() {
    std::vector<std::string> names;
    if (const auto result = peeking(sql_.queues, {})) {
        for (int i = 0; i < result->rows(); ++i) {
            names.emplace_back(result->text(i, 0));
        }
    }
    return names;
}

std::vector<SqlMessageRow> PostgresMessageStore::bearing(std::string_view header, std::size_t most) {
    const auto result = peeking(
        sql_.bearing, PostgresParameters{}.text(options_.queue).text(header).integer(static_cast<std::int64_t>(most)));
    return result ? PostgresMessageRows::of(*result) : std::vector<SqlMessageRow>{};
}

bool PostgresMessageStore::move(std::int64_t id, std::string_view queue) {
    return writing(sql_.move, PostgresParameters{}.text(options_.queue).integer(id).text(queue).text(options_.table),
                   Repeatable::Yes)
               .rows() == 1;
}

std::unique_ptr<SqlMessageStore> PostgresMessageStore::ofQueue(const std::string& queue) const {
    auto options = options_;
    options.queue = queue;
    return std::make_unique<PostgresMessageStore>(std::move(options), database_, session_, listener_);
}

int PostgresMessageStore::descriptor() { return wakeSource_.descriptor(); }

void PostgresMessageStore::drain() { wakeSource_.drain(); }

std::optional<std::uint64_t> PostgresMessageStore::beginLook(TimePoint now) { return wakeSource_.beginLook(now); }

void PostgresMessageStore::foundNothing(TimePoint now, std::uint64_t look) {
    if (!wakeSource_.listens()) {
        return;
    }
    const auto lease = std::chrono::ceil<std::chrono::seconds>(options_.lease) + std::chrono::seconds{1};
    const auto event = reading(
        sql_.nextEvent, PostgresParameters{}.text(options_.queue).integer(std::chrono::milliseconds{lease}.count()));
    auto silence = std::min(options_.checkDelayedInterval, options_.lease);
    if (!event.isNull(0, 0)) {
        silence = std::min(silence, std::chrono::milliseconds{event.integer(0, 0)});
    }
    wakeSource_.isSilent(look, now, now + silence);
}

PostgresResult PostgresMessageStore::reading(const std::string& sql, const PostgresParameters& parameters) {
    return alone(sql, parameters, Repeatable::Yes);
}

/// Nothing where there is no table.
std::optional<PostgresResult> PostgresMessageStore::peeking(const std::string& sql,
                                                            const PostgresParameters& parameters) {
    try {
        return alone(sql, parameters, Repeatable::YesWithoutSetup);
    } catch (const PostgresError& error) {
        if (!error.isMissingSchema()) {
            throw;
        }
        return std::nullopt;
    }
}

/// In a unit of work its commit is what counts.
PostgresResult PostgresMessageStore::inserting(const std::string& sql, const PostgresParameters& parameters) {
    try {
        return writing(sql, parameters, Repeatable::No);
    } catch (const PostgresError& error) {
        if (error.isInDoubt() && (session_ == nullptr || session_->joined() == nullptr)) {
            throw OutcomeUnknown{error.what()};
        }
        throw;
    }
}

PostgresResult PostgresMessageStore::writing(const std::string& sql, const PostgresParameters& parameters,
                                             Repeatable repeatable) {
    makeReady();
    if (auto* joined = session_ == nullptr ? nullptr : session_->joined()) {
        try {
            return joined->run(sql, parameters);
        } catch (const PostgresError& error) {
            ready_ = ready_ && !error.isMissingSchema();
            throw;
        }
    }
    return alone(sql, parameters, repeatable);
}

PostgresResult PostgresMessageStore::alone(const std::string& sql, const PostgresParameters& parameters,
                                           Repeatable repeatable) {
    for (int tries = 1;; ++tries) {
        auto connection = database_->connection();
        try {
            return connection->run(sql, parameters);
        } catch (const PostgresError& error) {
            const bool again = error.isConflict() || error.isKnownUndone() ||
                               (error.isAway() && repeatable != Repeatable::No) ||
                               (canMend(error) && repeatable != Repeatable::YesWithoutSetup);
            if (!again || tries == (error.isConflict() ? mostConflicts : mostTries)) {
                throw;
            }
            if (error.isMissingSchema()) {
                connection->executeAtLeisure(options_.autoSetup ? sql_.setup : sql_.restore);
            } else if (error.isConflict()) {
                connection.reset();
                database_->connector().giveWay(tries);
            }
        }
    }
}

/// Columns of ours are made again in any table that is there.
bool PostgresMessageStore::canMend(const PostgresError& error) const {
    return error.isMissingSchema() && (options_.autoSetup || error.isMissingColumn());
}

void PostgresMessageStore::makeReady() {
    if (ready_ || session_ == nullptr) {
        return;
    }
    alone(sql_.probe, {}, Repeatable::Yes);
    ready_ = true;
}

} // namespace missive
