#include <Infrastructure/Missive/Postgres/PostgresConnection.hpp>

#include <Infrastructure/Missive/Postgres/PostgresError.hpp>

#include <libpq-events.h>
#include <libpq-fe.h>

#include <poll.h>
#include <sys/socket.h>

#include <vector>

namespace missive {

namespace {

/// As long as connecting may take, and then some.
constexpr int usualPatience = 15'000;
constexpr int noLimit = -1;

/// libpq has no code for it.
bool tellsOfSilence(std::string_view error) { return error.find("timeout expired") != std::string_view::npos; }

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
        const std::string_view error = handle == nullptr ? "no memory" : PQerrorMessage(handle);
        throw PostgresError{tellsOfSilence(error) ? PostgresError::silent : PostgresError::unreachable, address.shown(),
                            error};
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

void PostgresConnection::execute(const std::string& sql) { answered(PQsendQuery(handle_, sql.c_str()), usualPatience); }

void PostgresConnection::executeAtLeisure(const std::string& sql) {
    answered(PQsendQuery(handle_, sql.c_str()), noLimit);
}

void PostgresConnection::useReadCommitted() { execute("SET default_transaction_isolation TO 'read committed'"); }

void PostgresConnection::begin(const std::string& sql) {
    if (PQsendQuery(handle_, sql.c_str()) != 1) {
        fail(nullptr);
    }
}

PostgresResult PostgresConnection::run(std::string_view sql, const PostgresParameters& parameters) {
    const auto values = parameters.values();
    if (session_ == Session::PerTransaction) {
        return answered(PQsendQueryParams(handle_, std::string{sql}.c_str(), parameters.count(), parameters.types(),
                                          values.data(), parameters.lengths(), parameters.formats(), 1),
                        usualPatience);
    }
    return answered(PQsendQueryPrepared(handle_, prepared(sql, parameters).c_str(), parameters.count(), values.data(),
                                        parameters.lengths(), parameters.formats(), 1),
                    usualPatience);
}

const std::string& PostgresConnection::prepared(std::string_view sql, const PostgresParameters& parameters) {
    auto found = prepared_.find(sql);
    if (found == prepared_.end()) {
        auto name = "missive_" + std::to_string(prepared_.size() + 1);
        answered(PQsendPrepare(handle_, name.c_str(), std::string{sql}.c_str(), parameters.count(), parameters.types()),
                 usualPatience);
        found = prepared_.emplace(std::string{sql}, std::move(name)).first;
    }
    return found->second;
}

PostgresResult PostgresConnection::answered(int sent, int limit) {
    if (sent != 1) {
        fail(nullptr);
    }
    PostgresResult last{nullptr};
    for (;;) {
        awaitAnswer(limit);
        auto* next = PQgetResult(handle_);
        if (next == nullptr) {
            break;
        }
        last = PostgresResult{next};
    }
    const auto status = PQresultStatus(last.get());
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK) {
        fail(last.get());
    }
    return last;
}

/// A server that says nothing gets no further chance: whatever the connection is asked next fails at once.
void PostgresConnection::awaitAnswer(int limit) {
    while (PQisBusy(handle_) == 1) {
        pollfd entry{PQsocket(handle_), POLLIN, 0};
        const int ready = poll(&entry, 1, limit);
        if (ready == 0) {
            shutdown(PQsocket(handle_), SHUT_RDWR);
            throw PostgresError{PostgresError::silent, address_.shown(),
                                "no answer within " + std::to_string(limit / 1000) + " s"};
        }
        if (ready > 0 && PQconsumeInput(handle_) != 1) {
            return;
        }
    }
}

void PostgresConnection::fail(const pg_result* result) const {
    const char* state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
    const char* detail = PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);
    if (state == nullptr) {
        state = PQstatus(handle_) == CONNECTION_OK ? "" : PostgresError::lost;
    }
    throw PostgresError{state, address_.shown(), detail == nullptr ? PQerrorMessage(handle_) : detail};
}

void PostgresConnection::onResult(const std::function<void()>& told) {
    const auto heard = [](PGEventId event, void*, void* passed) {
        if (event == PGEVT_RESULTCREATE) {
            (*static_cast<const std::function<void()>*>(passed))();
        }
        return 1;
    };
    PQregisterEventProc(handle_, heard, "missive", const_cast<std::function<void()>*>(&told));
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
        throw PostgresError{PostgresError::lost, address_.shown(), PQerrorMessage(handle_)};
    }
    const std::unique_ptr<PGnotify, void (*)(void*)> notification{PQnotifies(handle_), PQfreemem};
    if (notification == nullptr) {
        return std::nullopt;
    }
    return std::pair{std::string{notification->relname}, std::string{notification->extra}};
}

} // namespace missive
