#include <Application/Performance/Query/AccessRecordView.hpp>

#include <chrono>

namespace missive::performance {

namespace {

std::optional<double> inSeconds(const std::optional<std::chrono::microseconds>& time) {
    return time ? std::optional{static_cast<double>(time->count()) / 1e6} : std::nullopt;
}

} // namespace

AccessRecordView AccessRecordView::of(const AccessRecord& record) {
    const auto& access = record.access;
    const auto status = access.status ? std::optional<std::int64_t>{*access.status} : std::nullopt;
    return {record.id,
            access.accessedAt,
            access.route.name,
            std::string{nameOf(access.route.kind)},
            access.route.environment,
            access.method,
            access.path,
            status,
            inSeconds(access.requestTime),
            access.queries,
            inSeconds(access.queryTime),
            access.memory,
            access.referer,
            access.userIdentifier,
            access.requestId.empty() ? std::nullopt : std::optional{access.requestId}};
}

} // namespace missive::performance
