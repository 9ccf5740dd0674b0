#include <Infrastructure/Missive/Sqlite/SqliteStatement.hpp>

#include <Infrastructure/Missive/Sqlite/SqliteConnection.hpp>

#include <sqlite3.h>

namespace missive {

SqliteStatement::SqliteStatement(const SqliteConnection& connection, Slot& slot) noexcept
    : connection_{connection}, statement_{slot.statement}, slot_{&slot} {
    slot.used = true;
}

SqliteStatement::SqliteStatement(const SqliteConnection& connection, sqlite3_stmt* statement) noexcept
    : connection_{connection}, statement_{statement}, slot_{nullptr} {}

SqliteStatement::~SqliteStatement() {
    if (slot_ == nullptr) {
        sqlite3_finalize(statement_);
        return;
    }
    sqlite3_reset(statement_);
    slot_->used = false;
}

SqliteStatement& SqliteStatement::bind(int parameter, std::string_view text) {
    const char* data = text.data() == nullptr ? "" : text.data();
    if (const int code = sqlite3_bind_text64(statement_, parameter, data, text.size(), SQLITE_STATIC, SQLITE_UTF8);
        code != SQLITE_OK) {
        connection_.fail(code);
    }
    return *this;
}

SqliteStatement& SqliteStatement::bind(int parameter, std::int64_t number) {
    return bound(sqlite3_bind_int64(statement_, parameter, number));
}

SqliteStatement& SqliteStatement::bindReal(int parameter, double number) {
    return bound(sqlite3_bind_double(statement_, parameter, number));
}

SqliteStatement& SqliteStatement::bindNull(int parameter) { return bound(sqlite3_bind_null(statement_, parameter)); }

SqliteStatement& SqliteStatement::bound(int code) {
    if (code != SQLITE_OK) {
        connection_.fail(code);
    }
    return *this;
}

SqliteStatement& SqliteStatement::bindBytes(int parameter, std::string_view bytes) {
    const char* data = bytes.data() == nullptr ? "" : bytes.data();
    if (const int code = sqlite3_bind_blob64(statement_, parameter, data, bytes.size(), SQLITE_STATIC);
        code != SQLITE_OK) {
        connection_.fail(code);
    }
    return *this;
}

bool SqliteStatement::step() {
    const int code = sqlite3_step(statement_);
    if (code == SQLITE_ROW) {
        return true;
    }
    if (code != SQLITE_DONE) {
        connection_.fail(code);
    }
    return false;
}

std::int64_t SqliteStatement::run() {
    while (step()) {
    }
    const auto changed = connection_.changes();
    sqlite3_reset(statement_);
    return changed;
}

std::int64_t SqliteStatement::integer(int column) const { return sqlite3_column_int64(statement_, column); }

double SqliteStatement::real(int column) const { return sqlite3_column_double(statement_, column); }

std::string_view SqliteStatement::view(int column) const {
    const auto* data = reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
    return data == nullptr ? std::string_view{}
                           : std::string_view{data, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
}

std::string SqliteStatement::bytes(int column) const {
    const auto* data = static_cast<const char*>(sqlite3_column_blob(statement_, column));
    return data == nullptr ? std::string{}
                           : std::string{data, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
}

bool SqliteStatement::isNull(int column) const { return sqlite3_column_type(statement_, column) == SQLITE_NULL; }

} // namespace missive
