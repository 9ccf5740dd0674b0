#pragma once

#include <string>
#include <vector>

namespace missive::benchmarking {

/// What was called off, as it is stored.
class CancelledExecutionList {
public:
    virtual ~CancelledExecutionList() = default;

    virtual std::vector<std::string> cancelled() const = 0;
};

} // namespace missive::benchmarking
