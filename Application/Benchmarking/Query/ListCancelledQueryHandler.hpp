#pragma once

#include <Application/Benchmarking/Query/ListCancelledQuery.hpp>
#include <Domain/Benchmarking/Port/CancelledExecutionList.hpp>

namespace missive::benchmarking {

class ListCancelledQueryHandler {
public:
    explicit ListCancelledQueryHandler(const CancelledExecutionList& executions) noexcept : executions_{executions} {}

    std::vector<std::string> operator()(const ListCancelledQuery&) const { return executions_.cancelled(); }

private:
    const CancelledExecutionList& executions_;
};

} // namespace missive::benchmarking
