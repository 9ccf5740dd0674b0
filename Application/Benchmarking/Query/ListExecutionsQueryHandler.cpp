#include <Application/Benchmarking/Query/ListExecutionsQueryHandler.hpp>

namespace missive::benchmarking {

std::vector<ExecutionView> ListExecutionsQueryHandler::operator()(const ListExecutionsQuery& query) const {
    std::vector<ExecutionView> views;
    for (const auto& execution : choice_.named(query.names)) {
        views.push_back(ExecutionView::of(execution));
    }
    return views;
}

} // namespace missive::benchmarking
