#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

struct sqlite3_stmt;

namespace missive {

class SqliteConnection;

/// One use of a prepared statement; when it goes the statement is ready for the next. Parameters and columns count from
/// 1 and 0 as in SQLite. Belongs to its connection's thread.
class SqliteStatement {
public:
    /// A prepared statement kept for reuse.
    struct Slot {
        sqlite3_stmt* statement = nullptr;
        bool used = false;
    };

    SqliteStatement(const SqliteConnection& connection, Slot& slot) noexcept;
    /// A statement that is not kept.
    SqliteStatement(const SqliteConnection& connection, sqlite3_stmt* statement) noexcept;
    ~SqliteStatement();
    SqliteStatement(const SqliteStatement&) = delete;
    SqliteStatement& operator=(const SqliteStatement&) = delete;

    /// The text is not copied: it must live until the statement is reset or gone.
    SqliteStatement& bind(int parameter, std::string_view text);
    SqliteStatement& bind(int parameter, std::int64_t number);
    SqliteStatement& bindReal(int parameter, double number);
    SqliteStatement& bindNull(int parameter);
    /// As a BLOB, which is never the same as a text. They are not copied either.
    SqliteStatement& bindBytes(int parameter, std::string_view bytes);

    /// Runs to the next row; false when there is none. Throws SqliteError.
    bool step();

    /// Runs to the end and makes ready for another set of parameters; returns how many rows it changed. Throws
    /// SqliteError.
    std::int64_t run();

    std::int64_t integer(int column) const;
    double real(int column) const;
    std::string text(int column) const { return std::string{view(column)}; }
    /// Valid until the next step; empty for NULL.
    std::string_view view(int column) const;
    /// Of a BLOB; none for NULL.
    std::string bytes(int column) const;
    bool isNull(int column) const;

private:
    SqliteStatement& bound(int code);

    const SqliteConnection& connection_;
    sqlite3_stmt* statement_;
    Slot* slot_;
};

} // namespace missive
