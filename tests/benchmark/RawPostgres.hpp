#pragma once

#include <Infrastructure/Missive/Transport/Postgres/PostgresMessageStatements.hpp>

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

struct pg_conn;
struct pg_result;

namespace missive::benchmark {

struct RawPostgresParameters;

/// What somebody who knows PostgreSQL well writes with libpq: prepared statements, binary parameters, one statement for
/// a batch. The SQL is ours, the plans are made as ours are.
class RawPostgres {
public:
    struct Message {
        std::string body;
        std::string headers;
        std::size_t size() const { return body.size() + headers.size(); }
    };

    RawPostgres(const std::string& url, const std::string& table);
    ~RawPostgres();
    RawPostgres(const RawPostgres&) = delete;
    RawPostgres& operator=(const RawPostgres&) = delete;

    void clear();
    void fill(std::size_t count, const Message& message);
    Message oldest();
    std::size_t length();

    /// Adds so many rows with one statement.
    void publish(std::size_t times, const Message& message);
    /// Adds so many rows with a statement for each, in a pipeline and one transaction.
    void pipeline(std::size_t times, const Message& message);
    /// Claims up to so many rows and deletes them, until there are none, the first time one.
    std::size_t consume(std::size_t batch);
    /// LISTEN, and claims what came whenever it is notified; calls `seen` for each before it is deleted.
    void await(std::size_t count, const std::function<void()>& seen);

private:
    std::size_t claim(std::size_t most, const std::function<void()>& seen);
    void prepare(const char* name, const std::string& sql, const std::vector<unsigned>& types);
    pg_result* run(const char* name, const RawPostgresParameters& parameters);
    pg_result* checked(pg_result* result);
    void execute(const std::string& sql);

    pg_conn* connection_;
    std::string table_;
    PostgresMessageStatements sql_;
};

} // namespace missive::benchmark
