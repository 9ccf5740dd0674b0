#include <tests/benchmark/RawPostgres.hpp>

#include <tests/benchmark/RawPostgresParameters.hpp>

#include <libpq-fe.h>

#include <poll.h>
#include <stdexcept>

namespace missive::benchmark {

namespace {

constexpr unsigned int8 = 20;
constexpr unsigned text = 25;
constexpr unsigned timestamp = 1114;
constexpr unsigned int8s = 1016;
constexpr unsigned texts = 1009;
constexpr std::int64_t longAgo = 1'000'000;
constexpr std::string_view token = "0199b7a4-0f3e-7c1a-9b1e-0123456789ab";

} // namespace

RawPostgres::RawPostgres(const std::string& url, const std::string& table)
    : connection_{PQconnectdb(url.c_str())}, table_{table}, sql_{table, true} {
    execute("SET plan_cache_mode TO force_custom_plan");
    execute("SET client_min_messages TO error");
    execute(sql_.setup);
    prepare("insert", sql_.insert, {texts, texts, text, int8s, text});
    prepare("one",
            "INSERT INTO " + table +
                " (body, headers, queue_name, created_at, available_at) VALUES ($1, $2, $3, $4, $5)",
            {text, text, text, timestamp, timestamp});
    prepare("claim", sql_.claimDue, {text, int8, int8, text, int8});
    prepare("remove", sql_.remove, {int8s, texts});
}

RawPostgres::~RawPostgres() { PQfinish(connection_); }

void RawPostgres::clear() { execute("TRUNCATE " + table_); }

void RawPostgres::fill(std::size_t count, const Message& message) {
    clear();
    RawPostgresParameters parameters;
    const auto many = RawPostgresParameters::number(static_cast<std::int64_t>(count));
    for (const std::string_view each :
         {std::string_view{message.body}, std::string_view{message.headers}, std::string_view{many}}) {
        parameters.add(each);
    }
    const std::vector<unsigned> types{text, text, int8};
    const auto sql = "INSERT INTO " + table_ +
                     " (body, headers, queue_name, created_at, available_at) SELECT $1, $2, 'default', "
                     "'2026-01-01', '2026-01-01' FROM generate_series(1, $3)";
    PQclear(checked(PQexecParams(connection_, sql.c_str(), 3, types.data(), parameters.values.data(),
                                 parameters.lengths.data(), parameters.formats.data(), 1)));
    execute("SELECT pg_notify('" + table_ + "', 'default')");
    execute("VACUUM ANALYZE " + table_);
    execute("CHECKPOINT");
}

RawPostgres::Message RawPostgres::oldest() {
    auto* result =
        checked(PQexec(connection_, ("SELECT body, headers FROM " + table_ + " ORDER BY id LIMIT 1").c_str()));
    Message message{PQgetvalue(result, 0, 0), PQgetvalue(result, 0, 1)};
    PQclear(result);
    return message;
}

std::size_t RawPostgres::length() {
    auto* result = checked(PQexec(connection_, ("SELECT count(*) FROM " + table_).c_str()));
    const auto count = std::stoul(PQgetvalue(result, 0, 0));
    PQclear(result);
    return count;
}

void RawPostgres::publish(std::size_t times, const Message& message) {
    const auto bodies = RawPostgresParameters::array(text, times, message.body);
    const auto headers = RawPostgresParameters::array(text, times, message.headers);
    const auto delays = RawPostgresParameters::array(int8, times, RawPostgresParameters::number(0));
    RawPostgresParameters parameters;
    for (const std::string_view each :
         {std::string_view{bodies}, std::string_view{headers}, std::string_view{"default"}, std::string_view{delays},
          std::string_view{table_}}) {
        parameters.add(each);
    }
    PQclear(run("insert", parameters));
}

void RawPostgres::pipeline(std::size_t times, const Message& message) {
    const auto created = RawPostgresParameters::number(longAgo);
    RawPostgresParameters parameters;
    for (const std::string_view each :
         {std::string_view{message.body}, std::string_view{message.headers}, std::string_view{"default"},
          std::string_view{created}, std::string_view{created}}) {
        parameters.add(each);
    }
    PQenterPipelineMode(connection_);
    for (std::size_t i = 0; i < times; ++i) {
        PQsendQueryPrepared(connection_, "one", 5, parameters.values.data(), parameters.lengths.data(),
                            parameters.formats.data(), 1);
    }
    const auto notify = "SELECT pg_notify('" + table_ + "', 'default')";
    PQsendQueryParams(connection_, notify.c_str(), 0, nullptr, nullptr, nullptr, nullptr, 1);
    PQpipelineSync(connection_);
    for (bool synced = false; !synced;) {
        auto* result = PQgetResult(connection_);
        synced = PQresultStatus(result) == PGRES_PIPELINE_SYNC;
        PQclear(result);
    }
    PQexitPipelineMode(connection_);
}

std::size_t RawPostgres::consume(std::size_t batch) {
    std::size_t consumed = claim(1, [] {});
    for (std::size_t more = consumed; more > 0; consumed += more) {
        more = claim(batch, [] {});
    }
    return consumed;
}

void RawPostgres::await(std::size_t count, const std::function<void()>& seen) {
    execute("LISTEN " + table_);
    for (std::size_t awaited = 0; awaited < count;) {
        if (auto* notification = PQnotifies(connection_)) {
            PQfreemem(notification);
            awaited += claim(count, seen);
        } else {
            pollfd socket{PQsocket(connection_), POLLIN, 0};
            poll(&socket, 1, -1);
            PQconsumeInput(connection_);
        }
    }
}

std::size_t RawPostgres::claim(std::size_t most, const std::function<void()>& seen) {
    const auto lease = RawPostgresParameters::number(60'000);
    const auto limit = RawPostgresParameters::number(static_cast<std::int64_t>(most));
    RawPostgresParameters claim;
    for (const std::string_view each : {std::string_view{"default"}, std::string_view{lease}, std::string_view{lease},
                                        token, std::string_view{limit}}) {
        claim.add(each);
    }
    auto* rows = run("claim", claim);
    const auto count = static_cast<std::size_t>(PQntuples(rows));
    auto ids = RawPostgresParameters::array(int8, count, "12345678");
    for (std::size_t i = 0; i < count; ++i) {
        ids.replace(20 + i * 12 + 4, 8, PQgetvalue(rows, static_cast<int>(i), 0), 8);
        seen();
    }
    PQclear(rows);
    if (count == 0) {
        return 0;
    }
    const auto tokens = RawPostgresParameters::array(text, count, token);
    RawPostgresParameters remove;
    remove.add(ids);
    remove.add(tokens);
    PQclear(run("remove", remove));
    return count;
}

void RawPostgres::prepare(const char* name, const std::string& sql, const std::vector<unsigned>& types) {
    PQclear(checked(PQprepare(connection_, name, sql.c_str(), static_cast<int>(types.size()), types.data())));
}

pg_result* RawPostgres::run(const char* name, const RawPostgresParameters& parameters) {
    return checked(PQexecPrepared(connection_, name, static_cast<int>(parameters.values.size()),
                                  parameters.values.data(), parameters.lengths.data(), parameters.formats.data(), 1));
}

pg_result* RawPostgres::checked(pg_result* result) {
    const auto status = PQresultStatus(result);
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK) {
        PQclear(result);
        throw std::runtime_error{PQerrorMessage(connection_)};
    }
    return result;
}

void RawPostgres::execute(const std::string& sql) { PQclear(checked(PQexec(connection_, sql.c_str()))); }

} // namespace missive::benchmark
