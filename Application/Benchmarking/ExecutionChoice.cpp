#include <Application/Benchmarking/ExecutionChoice.hpp>

#include <Domain/Benchmarking/ExecutionUnknown.hpp>

#include <algorithm>
#include <utility>

namespace missive::benchmarking {

std::vector<BenchmarkExecution> ExecutionChoice::named(const std::string& name) const {
    std::vector<BenchmarkExecution> found;
    if (const auto id = Uuid::parse(name)) {
        if (auto execution = executions_.find(ExecutionId{*id})) {
            found.push_back(*std::move(execution));
        } else {
            found = executions_.ofRun(RunId{*id});
        }
    } else {
        found = executions_.tagged(name);
    }
    if (found.empty()) {
        throw ExecutionUnknown{name};
    }
    return found;
}

std::vector<BenchmarkExecution> ExecutionChoice::named(const std::vector<std::string>& names) const {
    if (names.empty()) {
        const auto newest = executions_.newest(1);
        return newest.empty() ? newest : executions_.ofRun(newest.front().plan().runId);
    }
    std::vector<BenchmarkExecution> found;
    for (const auto& name : names) {
        for (auto& execution : named(name)) {
            const auto isIt = [&](const auto& each) { return each.id() == execution.id(); };
            if (std::none_of(found.begin(), found.end(), isIt)) {
                found.push_back(std::move(execution));
            }
        }
    }
    return found;
}

} // namespace missive::benchmarking
