#pragma once

#include <Domain/Performance/AccessFilter.hpp>
#include <Domain/Performance/AccessRecord.hpp>

#include <cstdint>
#include <vector>

namespace missive::performance {

/// Tells of single accesses. Throws what the database says. Safe to use from any thread.
class AccessRecords {
public:
    virtual ~AccessRecords() = default;

    virtual std::vector<AccessRecord> find(const AccessFilter& filter) = 0;

    /// Without regard to how many are wanted.
    virtual std::int64_t count(const AccessFilter& filter) = 0;
};

} // namespace missive::performance
