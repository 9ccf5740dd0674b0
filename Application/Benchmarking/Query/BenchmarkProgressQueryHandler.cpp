#include <Application/Benchmarking/Query/BenchmarkProgressQueryHandler.hpp>

#include <Domain/Benchmarking/ExecutionUnknown.hpp>

namespace missive::benchmarking {

BenchmarkRunView BenchmarkProgressQueryHandler::operator()(const BenchmarkProgressQuery& query) const {
    BenchmarkRunView view{query.runId.toString(), {}};
    for (const auto& execution : executions_.ofRun(query.runId)) {
        view.executions.push_back(ExecutionView::of(execution));
    }
    if (view.executions.empty()) {
        throw ExecutionUnknown{view.runId};
    }
    return view;
}

} // namespace missive::benchmarking
