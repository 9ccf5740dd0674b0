#include <Infrastructure/Benchmarking/OdbExecutionList.hpp>

#include <Infrastructure/Benchmarking/BenchmarkingRows-odb.hpp>
#include <Infrastructure/Benchmarking/ExecutionRows.hpp>
#include <Infrastructure/Missive/Persistence/Odb/OdbUnitOfWork.hpp>

#include <odb/database.hxx>

namespace missive::benchmarking {
namespace {

using Query = odb::query<BenchmarkExecutionRow>;

std::vector<BenchmarkExecution> read(OdbUnitOfWork& unitOfWork, const Query& query) {
    std::vector<BenchmarkExecution> executions;
    auto rows = unitOfWork.forReading().query<BenchmarkExecutionRow>(query);
    for (const auto& row : rows) {
        executions.push_back(ExecutionRows::toExecution(row));
    }
    return executions;
}

} // namespace

std::optional<BenchmarkExecution> OdbExecutionList::find(const ExecutionId& id) const {
    auto found = read(unitOfWork_, Query::id == id.toString());
    return found.empty() ? std::nullopt : std::optional{std::move(found.front())};
}

std::vector<BenchmarkExecution> OdbExecutionList::ofRun(const RunId& id) const {
    return read(unitOfWork_, (Query::runId == id.toString()) + "ORDER BY" + Query::id);
}

std::vector<BenchmarkExecution> OdbExecutionList::tagged(const std::string& tag) const {
    return read(unitOfWork_, (Query::tag == tag) + "ORDER BY" + Query::id);
}

std::vector<BenchmarkExecution> OdbExecutionList::newest(std::size_t most) const {
    return read(unitOfWork_, Query{true} + "ORDER BY" + Query::id + ("DESC LIMIT " + std::to_string(most)));
}

std::vector<std::string> OdbExecutionList::cancelled() const {
    std::vector<std::string> ids;
    for (const auto& execution : read(unitOfWork_, Query::state == std::string{nameOf(ExecutionState::Cancelled)})) {
        ids.push_back(execution.id().toString());
    }
    return ids;
}

} // namespace missive::benchmarking
