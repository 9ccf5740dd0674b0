#include <Infrastructure/Benchmarking/OdbBenchmarkExecutionRepository.hpp>

#include <Domain/Missive/ConcurrencyConflict.hpp>
#include <Infrastructure/Benchmarking/BenchmarkingRows-odb.hpp>
#include <Infrastructure/Benchmarking/ExecutionRows.hpp>
#include <Infrastructure/Benchmarking/IterationRow.hpp>
#include <Infrastructure/Missive/Persistence/Odb/OdbUnitOfWork.hpp>

#include <odb/database.hxx>
#include <odb/exceptions.hxx>

#include <string>
#include <vector>

namespace missive::benchmarking {

void OdbBenchmarkExecutionRepository::add(BenchmarkExecution execution) {
    auto row = ExecutionRows::toRow(execution);
    unitOfWork_.persist(row, execution);
}

void OdbBenchmarkExecutionRepository::save(BenchmarkExecution execution) {
    auto row = ExecutionRows::toRow(execution);
    try {
        unitOfWork_.update(row, execution);
    } catch (const odb::object_changed&) {
        throw ConcurrencyConflict{"The execution " + row.id + " was changed meanwhile: do it again on its new state."};
    }
}

std::optional<BenchmarkExecution> OdbBenchmarkExecutionRepository::lock(const ExecutionId& id) {
    using Query = odb::query<BenchmarkExecutionRow>;
    auto& database = unitOfWork_.forWriting();
    auto ofId = Query{Query::id == id.toString()};
    if (const auto clause = unitOfWork_.lockingClause(); !clause.empty()) {
        ofId += std::string{clause};
    }
    auto rows = database.query<BenchmarkExecutionRow>(ofId);
    const auto first = rows.begin();
    return first == rows.end() ? std::nullopt : std::optional{ExecutionRows::toExecution(*first)};
}

std::int64_t OdbBenchmarkExecutionRepository::purge(TimePoint before, bool keepTagged) {
    using Query = odb::query<BenchmarkExecutionRow>;
    auto& database = unitOfWork_.forWriting();
    auto old = Query::requestedAt < before.time_since_epoch().count();
    if (keepTagged) {
        old = old && Query::tag == std::string{};
    }
    std::vector<std::string> ids;
    auto rows = database.query<BenchmarkExecutionRow>(old);
    for (const auto& row : rows) {
        ids.push_back(row.id);
    }
    for (const auto& id : ids) {
        database.erase_query<IterationRow>(odb::query<IterationRow>::key.executionId == id);
        database.erase_query<BenchmarkExecutionRow>(Query::id == id);
    }
    return static_cast<std::int64_t>(ids.size());
}

} // namespace missive::benchmarking
