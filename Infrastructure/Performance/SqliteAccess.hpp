#pragma once

#include <Infrastructure/Missive/Sqlite/SqliteSession.hpp>
#include <Infrastructure/Performance/SqlAccess.hpp>

namespace missive::performance {

/// SqlAccess to an SQLite database.
class SqliteAccess final : public SqlAccess {
public:
    /// The session must outlive it.
    explicit SqliteAccess(SqliteSession& session) noexcept : session_{session} {}

    const SqlDialect& dialect() const noexcept override;
    void execute(const std::string& sql) override;
    std::int64_t run(std::string_view sql, std::span<const SqlValue> values, Purpose purpose,
                     FunctionRef<void(const SqlRow&)> row) override;

private:
    SqliteSession& session_;
};

} // namespace missive::performance
