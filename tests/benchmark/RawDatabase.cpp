#include <tests/benchmark/RawDatabase.hpp>

#include <Infrastructure/Missive/Sqlite/SqliteConnection.hpp>
#include <Infrastructure/Missive/Transport/Sqlite/SqliteMessageTable.hpp>

#include <stdexcept>

namespace missive::benchmark {

void RawStatement::run() {
    if (const int code = sqlite3_step(statement_); code != SQLITE_DONE) {
        throw std::runtime_error{std::string{"The bare twin's statement failed: "} + sqlite3_errstr(code)};
    }
    sqlite3_reset(statement_);
}

RawDatabase::RawDatabase(const std::filesystem::path& file) {
    const auto connection = SqliteConnection::openFile(file.string());
    SqliteMessageTable{SqlTransportOptions{}}.setup(*connection);
    if (sqlite3_open_v2(file.c_str(), &handle_, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE,
                        nullptr) != SQLITE_OK) {
        throw std::runtime_error{"The bare twin cannot open \"" + file.string() + "\"."};
    }
    sqlite3_busy_timeout(handle_, 5000);
    execute("PRAGMA journal_mode=WAL");
    execute("PRAGMA synchronous=NORMAL");
    execute("PRAGMA foreign_keys=ON");
}

RawDatabase::~RawDatabase() { sqlite3_close_v2(handle_); }

void RawDatabase::execute(const std::string& sql) {
    if (sqlite3_exec(handle_, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) {
        throw std::runtime_error{"The bare twin's statement \"" + sql + "\" failed: " + sqlite3_errmsg(handle_)};
    }
}

RawStatement RawDatabase::prepare(const std::string& sql) {
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v3(handle_, sql.c_str(), -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr) != SQLITE_OK) {
        throw std::runtime_error{"The bare twin's statement \"" + sql + "\" is refused: " + sqlite3_errmsg(handle_)};
    }
    return RawStatement{statement};
}

} // namespace missive::benchmark
