#pragma once

#include <string>

namespace missive::benchmarking {

/// What was called off, as far as this process has heard. Safe to use from any thread; opens no unit of work.
class CancelledExecutions {
public:
    virtual ~CancelledExecutions() = default;

    virtual bool contains(const std::string& executionId) const = 0;
};

} // namespace missive::benchmarking
