#pragma once

#include <Domain/Performance/Port/AccessRecords.hpp>
#include <Infrastructure/Performance/SqlReading.hpp>

namespace missive::performance {

/// Reads records of accesses in SQL.
class SqlAccessRecords final : public AccessRecords {
public:
    explicit SqlAccessRecords(SqlReading reading) noexcept : reading_{reading} {}

    std::vector<AccessRecord> find(const AccessFilter& filter) override;
    std::int64_t count(const AccessFilter& filter) override;

private:
    SqlReading reading_;
};

} // namespace missive::performance
