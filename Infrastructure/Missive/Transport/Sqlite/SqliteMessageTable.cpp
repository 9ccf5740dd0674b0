#include <Infrastructure/Missive/Transport/Sqlite/SqliteMessageTable.hpp>

#include <Infrastructure/Missive/Sqlite/SqliteTime.hpp>

#include <algorithm>
#include <array>
#include <limits>
#include <string>
#include <tuple>
#include <utility>

namespace missive {

namespace {

constexpr std::size_t mostReserved = 1000;

/// To the second, as the column holds it.
using DueTime = std::array<char, 19>;

DueTime dueTimeOf(std::string_view text) {
    DueTime time{};
    text.copy(time.data(), time.size());
    return time;
}

/// In the order of their times and ids where they come in none.
std::vector<SqlMessageRow> rowsOf(SqliteStatement& statement, std::size_t expected = 0, bool sorted = false) {
    std::vector<SqlMessageRow> rows;
    std::vector<DueTime> times;
    rows.reserve(expected);
    times.reserve(expected);
    while (statement.step()) {
        const auto availableAt = statement.view(3);
        times.push_back(dueTimeOf(availableAt));
        rows.push_back({statement.integer(0), statement.text(1), statement.text(2),
                        availableAt == SqliteMessageTable::never, static_cast<int>(statement.integer(4)),
                        statement.text(5)});
        const auto isLater = [&](std::size_t at) {
            return std::tie(times[at - 1], rows[at - 1].id) > std::tie(times[at], rows[at].id);
        };
        for (auto at = rows.size() - 1; sorted && at > 0 && isLater(at); --at) {
            std::swap(rows[at - 1], rows[at]);
            std::swap(times[at - 1], times[at]);
        }
    }
    return rows;
}

/// Whether no other row can lie between the first and the last.
bool follow(std::span<const SqlClaim> claims) {
    const auto gap = std::adjacent_find(claims.begin(), claims.end(), [](const auto& claim, const auto& next) {
        return claim.id == std::numeric_limits<std::int64_t>::max() || next.id != claim.id + 1;
    });
    return gap == claims.end();
}

/// From when on a message may be taken, in whole seconds and never too early.
class AvailableAt {
public:
    AvailableAt(const SqlMessage& message, TimePoint createdAt, const SqliteTime& created)
        : isParked_{!message.availableAt},
          time_{isParked_ || *message.availableAt == createdAt
                    ? created
                    : SqliteTime{std::chrono::ceil<std::chrono::seconds>(*message.availableAt)}} {}

    std::string_view text() const noexcept { return isParked_ ? SqliteMessageTable::never : time_.text(); }

private:
    bool isParked_;
    SqliteTime time_;
};

/// The parameters 1 to 4 of every statement that looks at claims.
class At {
public:
    At(const SqlTransportOptions& options, TimePoint now)
        : queue_{options.queue}, now_{now}, ranOut_{now - options.lease}, foreignRanOut_{now - options.foreignLease} {}

    SqliteStatement& bindDue(SqliteStatement& statement) const {
        return statement.bind(1, queue_).bind(2, now_.text());
    }
    SqliteStatement& bindClaims(SqliteStatement& statement) const {
        return bindDue(statement).bind(3, ranOut_.text()).bind(4, foreignRanOut_.text());
    }

private:
    std::string_view queue_;
    SqliteTime now_;
    SqliteTime ranOut_;
    SqliteTime foreignRanOut_;
};

} // namespace

SqliteMessageTable::SqliteMessageTable(SqlTransportOptions options)
    : options_{std::move(options)}, sql_{options_.table} {}

void SqliteMessageTable::setup(SqliteConnection& connection) const {
    connection.execute(sql_.createTable.c_str());
    const auto has = columns(connection);
    if (!has.claims) {
        connection.execute(sql_.addClaims.c_str());
    }
    if (!has.claimToken) {
        connection.execute(sql_.addClaimToken.c_str());
    }
    connection.execute(sql_.createFreeIndex.c_str());
    connection.execute(sql_.createClaimedIndex.c_str());
}

bool SqliteMessageTable::lacksColumns(SqliteConnection& connection) const {
    const auto has = columns(connection);
    return has.any && !(has.claims && has.claimToken);
}

SqliteMessageTable::Columns SqliteMessageTable::columns(SqliteConnection& connection) const {
    Columns found;
    auto statement = connection.prepare(sql_.columns);
    while (statement.step()) {
        const auto name = statement.text(0);
        found.any = true;
        found.claims = found.claims || name == "claims";
        found.claimToken = found.claimToken || name == "claim_token";
    }
    return found;
}

std::vector<std::int64_t> SqliteMessageTable::insert(SqliteConnection& connection, std::span<const SqlMessage> messages,
                                                     TimePoint createdAt, std::string_view token) const {
    constexpr auto together = SqliteMessageStatements::insertedTogether;
    std::vector<std::int64_t> ids;
    ids.reserve(messages.size());
    for (; token.empty() && messages.size() >= together; messages = messages.subspan(together)) {
        const auto last = insertSeveral(connection, messages.first(together), createdAt);
        for (auto before = static_cast<std::int64_t>(together); before > 0;) {
            ids.push_back(last - --before);
        }
    }
    for (const auto& message : messages) {
        ids.push_back(insertOne(connection, message, createdAt, token));
    }
    return ids;
}

std::int64_t SqliteMessageTable::insertOne(SqliteConnection& connection, const SqlMessage& message, TimePoint createdAt,
                                           std::string_view token) const {
    const SqliteTime created{createdAt};
    const AvailableAt available{message, createdAt, created};
    auto statement = connection.prepare(token.empty() ? sql_.insert : sql_.insertClaimed);
    statement.bind(1, message.body)
        .bind(2, message.headers)
        .bind(3, options_.queue)
        .bind(4, created.text())
        .bind(5, available.text());
    if (!token.empty()) {
        statement.bind(6, token);
    }
    statement.run();
    return connection.lastInsertedId();
}

std::int64_t SqliteMessageTable::insertSeveral(SqliteConnection& connection, std::span<const SqlMessage> messages,
                                               TimePoint createdAt) const {
    const SqliteTime created{createdAt};
    std::vector<AvailableAt> available;
    available.reserve(messages.size());
    auto statement = connection.prepare(sql_.insertSeveral);
    statement.bind(1, options_.queue).bind(2, created.text());
    int place = 3;
    for (const auto& message : messages) {
        const auto& time = available.emplace_back(message, createdAt, created);
        statement.bind(place, message.body).bind(place + 1, message.headers).bind(place + 2, time.text());
        place += 3;
    }
    statement.run();
    return connection.lastInsertedId();
}

bool SqliteMessageTable::hasDue(SqliteConnection& connection, TimePoint now) const {
    const At at{options_, now};
    auto statement = connection.prepare(sql_.hasDue);
    return at.bindDue(statement).step();
}

bool SqliteMessageTable::hasAbandoned(SqliteConnection& connection, TimePoint now) const {
    const At at{options_, now};
    auto statement = connection.prepare(sql_.hasAbandoned);
    return at.bindClaims(statement).step();
}

std::vector<SqlMessageRow> SqliteMessageTable::claimDue(SqliteConnection& connection, TimePoint now,
                                                        std::string_view token, std::size_t most) const {
    const At at{options_, now};
    auto statement = connection.prepare(sql_.claimDue);
    at.bindDue(statement).bind(5, token).bind(6, static_cast<std::int64_t>(most));
    return rowsOf(statement, std::min(most, mostReserved), true);
}

std::vector<SqlMessageRow> SqliteMessageTable::claimAbandoned(SqliteConnection& connection, TimePoint now,
                                                              std::string_view token) const {
    const At at{options_, now};
    auto statement = connection.prepare(sql_.claimAbandoned);
    at.bindClaims(statement).bind(5, token);
    return rowsOf(statement);
}

std::vector<SqlMessageRow> SqliteMessageTable::claimOne(SqliteConnection& connection, TimePoint now,
                                                        std::string_view token, std::int64_t id) const {
    const At at{options_, now};
    auto statement = connection.prepare(sql_.claimOne);
    at.bindClaims(statement).bind(5, token).bind(6, id);
    return rowsOf(statement);
}

std::size_t SqliteMessageTable::remove(SqliteConnection& connection, std::span<const SqlClaim> claims) const {
    if (claims.size() == 1) {
        auto statement = connection.prepare(sql_.remove);
        return static_cast<std::size_t>(statement.bind(1, claims[0].id).bind(2, claims[0].token).run());
    }
    if (follow(claims)) {
        auto statement = connection.prepare(sql_.removeRange);
        statement.bind(1, claims.front().id).bind(2, claims.back().id).bind(3, claims.front().token);
        return static_cast<std::size_t>(statement.run());
    }
    auto statement = connection.prepare(sql_.removeSeveral);
    statement.bind(1, claims[0].token);
    for (std::size_t i = 0; i < SqliteMessageStatements::several; ++i) {
        statement.bind(static_cast<int>(i) + 2, claims[std::min(i, claims.size() - 1)].id);
    }
    return static_cast<std::size_t>(statement.run());
}

bool SqliteMessageTable::renew(SqliteConnection& connection, std::int64_t id, std::string_view token,
                               TimePoint now) const {
    const SqliteTime at{now};
    auto statement = connection.prepare(sql_.renew);
    return statement.bind(1, at.text()).bind(2, id).bind(3, token).run() == 1;
}

bool SqliteMessageTable::release(SqliteConnection& connection, std::int64_t id, std::string_view token) const {
    auto statement = connection.prepare(sql_.release);
    return statement.bind(1, id).bind(2, token).run() == 1;
}

bool SqliteMessageTable::postpone(SqliteConnection& connection, std::int64_t id, std::string_view token,
                                  TimePoint dueAt) const {
    const SqliteTime due{dueAt};
    auto statement = connection.prepare(sql_.postpone);
    return statement.bind(1, id).bind(2, token).bind(3, due.text()).run() == 1;
}

MessageCounts SqliteMessageTable::count(SqliteConnection& connection, TimePoint now) const {
    const At at{options_, now};
    MessageCounts counts;
    const auto add = [&counts](SqliteStatement& statement) {
        statement.step();
        counts.claimed += statement.integer(0);
        counts.ready += statement.integer(1);
        counts.delayed += statement.integer(2);
        counts.parked += statement.integer(3);
    };
    auto unclaimed = connection.prepare(sql_.countFree);
    add(at.bindDue(unclaimed));
    auto claimed = connection.prepare(sql_.countClaimed);
    add(at.bindClaims(claimed));
    return counts;
}

std::optional<TimePoint> SqliteMessageTable::oldest(SqliteConnection& connection) const {
    auto statement = connection.prepare(sql_.oldest);
    return statement.bind(1, options_.queue).step()
               ? std::optional{TimePoint{std::chrono::seconds{statement.integer(0)}}}
               : std::nullopt;
}

std::optional<TimePoint> SqliteMessageTable::dueSince(SqliteConnection& connection, TimePoint now) const {
    const At at{options_, now};
    auto statement = connection.prepare(sql_.dueSince);
    at.bindDue(statement).step();
    return statement.isNull(0) ? std::nullopt : std::optional{TimePoint{std::chrono::seconds{statement.integer(0)}}};
}

std::vector<SqlMessageRow> SqliteMessageTable::withHeaderText(SqliteConnection& connection,
                                                              std::string_view text) const {
    auto statement = connection.prepare(sql_.withHeaderText);
    statement.bind(1, options_.queue).bind(2, text);
    return rowsOf(statement);
}

std::vector<SqlMessageRow> SqliteMessageTable::list(SqliteConnection& connection, std::int64_t after,
                                                    std::size_t most) const {
    auto statement = connection.prepare(sql_.list);
    statement.bind(1, options_.queue).bind(2, after).bind(3, static_cast<std::int64_t>(most));
    return rowsOf(statement);
}

std::vector<SqlMessageRow> SqliteMessageTable::find(SqliteConnection& connection, std::int64_t id) const {
    auto statement = connection.prepare(sql_.find);
    statement.bind(1, options_.queue).bind(2, id);
    return rowsOf(statement);
}

std::vector<std::string> SqliteMessageTable::queues(SqliteConnection& connection) const {
    std::vector<std::string> names;
    auto statement = connection.prepare(sql_.queues);
    while (statement.step()) {
        names.push_back(statement.text(0));
    }
    return names;
}

std::vector<SqlMessageRow> SqliteMessageTable::bearing(SqliteConnection& connection, std::string_view header,
                                                       std::size_t most) const {
    auto statement = connection.prepare(sql_.bearing);
    statement.bind(1, options_.queue).bind(2, header).bind(3, static_cast<std::int64_t>(most));
    return rowsOf(statement);
}

bool SqliteMessageTable::move(SqliteConnection& connection, std::int64_t id, std::string_view queue) const {
    auto statement = connection.prepare(sql_.move);
    return statement.bind(1, options_.queue).bind(2, id).bind(3, queue).run() == 1;
}

} // namespace missive
