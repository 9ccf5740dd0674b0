#pragma once

#include <Domain/Missive/FunctionRef.hpp>
#include <Infrastructure/Performance/SqlDialect.hpp>
#include <Infrastructure/Performance/SqlRow.hpp>
#include <Infrastructure/Performance/SqlValue.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace missive::performance {

/// Statements in the calling thread's unit of work, on a database that understands what SQLite and PostgreSQL have in
/// common: parameters are `$1` and so on, in the order in which they first appear. Throws std::logic_error outside a
/// unit of work, and what the database says. Safe to use from any thread.
class SqlAccess {
public:
    enum class Purpose { Read, Write };

    virtual ~SqlAccess() = default;

    virtual const SqlDialect& dialect() const noexcept = 0;

    /// Runs statements without parameters or results.
    virtual void execute(const std::string& sql) = 0;

    /// Runs a statement and gives its rows; returns how many it changed.
    virtual std::int64_t run(std::string_view sql, std::span<const SqlValue> values, Purpose purpose,
                             FunctionRef<void(const SqlRow&)> row) = 0;

    /// Reads.
    void query(std::string_view sql, std::span<const SqlValue> values, FunctionRef<void(const SqlRow&)> row) {
        run(sql, values, Purpose::Read, row);
    }

    /// Changes rows; returns how many.
    std::int64_t change(std::string_view sql, std::span<const SqlValue> values) {
        return run(sql, values, Purpose::Write, [](const SqlRow&) {});
    }
};

} // namespace missive::performance
