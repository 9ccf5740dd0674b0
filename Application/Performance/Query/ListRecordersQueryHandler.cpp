#include <Application/Performance/Query/ListRecordersQueryHandler.hpp>

namespace missive::performance {

RecordersView ListRecordersQueryHandler::operator()(const ListRecordersQuery&) const {
    RecordersView view;
    for (const auto& each : board_.all()) {
        const auto number = [](std::uint64_t count) { return static_cast<std::int64_t>(count); };
        view.recorders.push_back({each.process, each.host, each.pid, each.role, each.state, each.since, each.transport,
                                  each.lastError, number(each.counts.recorded), number(each.counts.stored),
                                  number(each.counts.sent), number(each.counts.dropped()), number(each.counts.held),
                                  each.updatedAt});
    }
    return view;
}

} // namespace missive::performance
