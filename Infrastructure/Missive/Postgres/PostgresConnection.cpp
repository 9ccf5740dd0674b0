#include <Infrastructure/Missive/Postgres/PostgresConnection.hpp>

#include <Infrastructure/Missive/Postgres/PostgresError.hpp>

#include <libpq-fe.h>

#include <vector>

namespace missive {

namespace {

constexpr const char* unreachable = "08001";
constexpr const char* lost = "08006";

pg_conn* connected(const PostgresAddress& address) {
    std::vector<const char*> names;
    std::vector<const char*> values;
    for (const auto& [name, value] : address.parameters()) {
        names.push_back(name.c_str());
        values.push_back(value.c_str());
    }
    names.push_back(nullptr);
    values.push_back(nullptr);
    return PQconnectdbParams(names.data(), values.data(), 0);
}

} // namespace

PostgresConnection::PostgresConnection(pg_conn* handle, PostgresAddress address, bool owned, Session session)
    : handle_{handle}, address_{std::move(address)}, owned_{owned}, session_{session} {}

std::unique_ptr<PostgresConnection> PostgresConnection::open(const PostgresAddress& address, Session session) {
    std::unique_ptr<PostgresConnection> connection{new PostgresConnection{connected(address), address, true, session}};
    auto* handle = connection->handle_;
    if (PQstatus(handle) != CONNECTION_OK) {
        throw PostgresError{unreachable, address.shown(), handle == nullptr ? "no memory" : PQerrorMessage(handle)};
    }
    PQsetNoticeProcessor(handle, [](void*, const char*) {}, nullptr);
    if (session == Session::Kept) {
        connection->execute("SET plan_cache_mode TO force_custom_plan");
    }
    return connection;
}

std::unique_ptr<PostgresConnection> PostgresConnection::borrow(pg_conn* handle, const PostgresAddress& address) {
    return std::unique_ptr<PostgresConnection>{new PostgresConnection{handle, address, false, Session::Kept}};
}

PostgresConnection::~PostgresConnection() {
    if (owned_) {
        PQfinish(handle_);
    }
}

pg_conn* PostgresConnection::handOver() noexcept {
    owned_ = false;
    return handle_;
}

void PostgresConnection::execute(const std::string& sql) { checked(PQexec(handle_, sql.c_str())); }

PostgresResult PostgresConnection::run(std::string_view sql, const PostgresParameters& parameters) {
    const auto values = parameters.values();
    if (session_ == Session::PerTransaction) {
        return checked(PQexecParams(handle_, std::string{sql}.c_str(), parameters.count(), parameters.types(),
                                    values.data(), parameters.lengths(), parameters.formats(), 1));
    }
    return checked(PQexecPrepared(handle_, prepared(sql, parameters).c_str(), parameters.count(), values.data(),
                                  parameters.lengths(), parameters.formats(), 1));
}

const std::string& PostgresConnection::prepared(std::string_view sql, const PostgresParameters& parameters) {
    auto found = prepared_.find(sql);
    if (found == prepared_.end()) {
        auto name = "missive_" + std::to_string(prepared_.size() + 1);
        checked(PQprepare(handle_, name.c_str(), std::string{sql}.c_str(), parameters.count(), parameters.types()));
        found = prepared_.emplace(std::string{sql}, std::move(name)).first;
    }
    return found->second;
}

PostgresResult PostgresConnection::checked(pg_result* result) const {
    PostgresResult owner{result};
    switch (PQresultStatus(result)) {
    case PGRES_COMMAND_OK:
    case PGRES_TUPLES_OK:
        return owner;
    default:
        fail(result);
    }
}

void PostgresConnection::fail(const pg_result* result) const {
    const char* state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
    const char* detail = PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);
    if (state == nullptr) {
        state = PQstatus(handle_) == CONNECTION_OK ? "" : lost;
    }
    throw PostgresError{state, address_.shown(), detail == nullptr ? PQerrorMessage(handle_) : detail};
}

bool PostgresConnection::inTransaction() const noexcept {
    const auto status = PQtransactionStatus(handle_);
    return status == PQTRANS_INTRANS || status == PQTRANS_INERROR;
}

bool PostgresConnection::inFailedTransaction() const noexcept {
    return PQtransactionStatus(handle_) == PQTRANS_INERROR;
}

bool PostgresConnection::isAlive() noexcept {
    // The first look may find the server's last words, the second one finds the end.
    return PQconsumeInput(handle_) == 1 && PQconsumeInput(handle_) == 1 && PQstatus(handle_) == CONNECTION_OK;
}

int PostgresConnection::socket() const noexcept { return PQsocket(handle_); }

std::optional<std::pair<std::string, std::string>> PostgresConnection::nextNotification() {
    if (PQconsumeInput(handle_) != 1 || PQstatus(handle_) != CONNECTION_OK) {
        throw PostgresError{lost, address_.shown(), PQerrorMessage(handle_)};
    }
    const std::unique_ptr<PGnotify, void (*)(void*)> notification{PQnotifies(handle_), PQfreemem};
    if (notification == nullptr) {
        return std::nullopt;
    }
    return std::pair{std::string{notification->relname}, std::string{notification->extra}};
}

} // namespace missive
