#include <tests/flow/DatabaseFile.hpp>

#include <sqlite3.h>

#include <memory>
#include <stdexcept>
#include <utility>

namespace missive::test {

namespace {

constexpr int patience = 30'000;

[[noreturn]] void refuse(sqlite3* file, std::string_view sql) {
    throw std::runtime_error{std::string{sqlite3_errmsg(file)} + " in: " + std::string{sql}};
}

} // namespace

DatabaseFile::DatabaseFile(const std::string& path) {
    if (sqlite3_open_v2(path.c_str(), &file_, SQLITE_OPEN_READWRITE, nullptr) != SQLITE_OK) {
        const std::string error = sqlite3_errmsg(file_);
        sqlite3_close(file_);
        throw std::runtime_error{error + ": " + path};
    }
    sqlite3_busy_timeout(file_, patience);
}

DatabaseFile::~DatabaseFile() { sqlite3_close(file_); }

DatabaseFile::DatabaseFile(DatabaseFile&& other) noexcept : file_{std::exchange(other.file_, nullptr)} {}

void DatabaseFile::execute(std::string_view sql, const Values& values) const { static_cast<void>(column(sql, values)); }

DatabaseFile::Values DatabaseFile::column(std::string_view sql, const Values& values) const {
    sqlite3_stmt* prepared = nullptr;
    if (sqlite3_prepare_v2(file_, sql.data(), static_cast<int>(sql.size()), &prepared, nullptr) != SQLITE_OK) {
        refuse(file_, sql);
    }
    const std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt*)> statement{prepared, sqlite3_finalize};
    for (std::size_t i = 0; i < values.size(); ++i) {
        sqlite3_bind_text(prepared, static_cast<int>(i) + 1, values[i].data(), static_cast<int>(values[i].size()),
                          SQLITE_STATIC);
    }
    Values found;
    int state = SQLITE_DONE;
    while ((state = sqlite3_step(prepared)) == SQLITE_ROW) {
        const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(prepared, 0));
        found.emplace_back(text == nullptr ? "" : text, static_cast<std::size_t>(sqlite3_column_bytes(prepared, 0)));
    }
    if (state != SQLITE_DONE) {
        refuse(file_, sql);
    }
    return found;
}

std::string DatabaseFile::text(std::string_view sql, const Values& values) const {
    auto found = column(sql, values);
    if (found.size() != 1) {
        throw std::runtime_error{std::to_string(found.size()) + " rows instead of one: " + std::string{sql}};
    }
    return std::move(found.front());
}

std::int64_t DatabaseFile::number(std::string_view sql, const Values& values) const {
    return std::stoll(text(sql, values));
}

std::int64_t DatabaseFile::messages(const std::string& queue) const {
    return number("SELECT count(*) FROM messenger_messages WHERE queue_name = ?", {queue});
}

bool DatabaseFile::isSound() const { return column("PRAGMA integrity_check") == Values{"ok"}; }

} // namespace missive::test
