#pragma once

#include <Domain/Missive/TimePoint.hpp>

#include <cstdint>
#include <string>

namespace missive::performance {

/// A row that a statement returned; columns count from 0. It lives until the next one is asked for.
class SqlRow {
public:
    virtual ~SqlRow() = default;

    virtual bool isNull(int column) const = 0;
    /// 0 for NULL.
    virtual std::int64_t integer(int column) const = 0;
    virtual double real(int column) const = 0;
    /// Of text or bytes; empty for NULL.
    virtual std::string text(int column) const = 0;
    /// To the second; 1970 for NULL.
    virtual TimePoint time(int column) const = 0;
};

} // namespace missive::performance
