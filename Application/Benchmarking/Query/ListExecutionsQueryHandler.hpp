#pragma once

#include <Application/Benchmarking/ExecutionChoice.hpp>
#include <Application/Benchmarking/Query/ListExecutionsQuery.hpp>

namespace missive::benchmarking {

class ListExecutionsQueryHandler {
public:
    explicit ListExecutionsQueryHandler(ExecutionChoice choice) noexcept : choice_{choice} {}

    /// Throws ExecutionUnknown.
    std::vector<ExecutionView> operator()(const ListExecutionsQuery& query) const;

private:
    ExecutionChoice choice_;
};

} // namespace missive::benchmarking
