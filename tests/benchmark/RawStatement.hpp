#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <string_view>
#include <utility>

namespace missive::benchmark {

/// A prepared statement with nothing around it.
class RawStatement {
public:
    explicit RawStatement(sqlite3_stmt* statement) noexcept : statement_{statement} {}
    RawStatement(RawStatement&& other) noexcept : statement_{std::exchange(other.statement_, nullptr)} {}
    RawStatement& operator=(RawStatement&&) = delete;
    ~RawStatement() { sqlite3_finalize(statement_); }

    RawStatement& bind(int parameter, std::string_view text) noexcept {
        sqlite3_bind_text(statement_, parameter, text.data(), static_cast<int>(text.size()), SQLITE_STATIC);
        return *this;
    }
    RawStatement& bind(int parameter, std::int64_t number) noexcept {
        sqlite3_bind_int64(statement_, parameter, number);
        return *this;
    }

    bool step() noexcept { return sqlite3_step(statement_) == SQLITE_ROW; }
    void run();
    void reset() noexcept { sqlite3_reset(statement_); }

    std::int64_t integer(int column) const noexcept { return sqlite3_column_int64(statement_, column); }
    std::string_view text(int column) const noexcept {
        const auto* data = reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
        return {data, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
    }

private:
    sqlite3_stmt* statement_;
};

} // namespace missive::benchmark
