#pragma once

#include <cstdint>
#include <memory>
#include <string_view>

struct pg_result;

namespace missive {

/// What a statement returned: rows and columns count from 0, columns are in binary format.
class PostgresResult {
public:
    explicit PostgresResult(pg_result* result) noexcept : result_{result} {}

    int rows() const noexcept;
    /// Rows that an INSERT, UPDATE or DELETE changed.
    std::int64_t changed() const noexcept;

    bool isNull(int row, int column) const noexcept;
    /// A column of text or bytea. Valid as long as the result.
    std::string_view text(int row, int column) const noexcept;
    /// A column of smallint, integer, bigint or timestamp (microseconds since 2000); 0 for NULL.
    std::int64_t integer(int row, int column) const noexcept;
    /// A column of double precision; 0 for NULL.
    double real(int row, int column) const noexcept;

    const pg_result* get() const noexcept { return result_.get(); }

private:
    struct Clear {
        void operator()(pg_result* result) const noexcept;
    };

    std::unique_ptr<pg_result, Clear> result_;
};

} // namespace missive
