#include <Infrastructure/Performance/SqlRecorderBoard.hpp>

#include <Infrastructure/Performance/StorableText.hpp>

#include <array>

namespace missive::performance {

namespace {

constexpr std::string_view upsert =
    "INSERT INTO performance_recorder (process, host, pid, role, state, since, transport, last_error, recorded, "
    "stored, "
    "sent, dropped, buffered, updated_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) "
    "ON CONFLICT (process) DO UPDATE SET role = excluded.role, state = excluded.state, since = excluded.since, "
    "transport = excluded.transport, last_error = excluded.last_error, recorded = excluded.recorded, "
    "stored = excluded.stored, sent = excluded.sent, dropped = excluded.dropped, buffered = excluded.buffered, "
    "updated_at = excluded.updated_at";

constexpr std::string_view select =
    "SELECT process, host, pid, role, state, since, transport, last_error, recorded, stored, sent, dropped, buffered, "
    "updated_at FROM performance_recorder ORDER BY updated_at DESC, process";

std::optional<std::int64_t> number(std::uint64_t count) { return static_cast<std::int64_t>(count); }

std::uint64_t count(const SqlRow& row, int column) { return static_cast<std::uint64_t>(row.integer(column)); }

RecorderReport reportOf(const SqlRow& row) {
    RecorderCounts counts;
    counts.recorded = count(row, 8);
    counts.stored = count(row, 9);
    counts.sent = count(row, 10);
    counts.droppedForRoom = count(row, 11); // the table does not tell why
    counts.held = count(row, 12);
    return {row.text(0), row.text(1), row.integer(2), row.text(3), row.text(4),
            row.time(5), row.text(6), row.text(7),    counts,      row.time(13)};
}

} // namespace

void SqlRecorderBoard::report(const RecorderReport& report) {
    const auto host = storableText(report.host);
    const auto error = storableText(report.lastError);
    const std::array<SqlValue, 14> values{report.process,
                                          host,
                                          std::optional{report.pid},
                                          report.role,
                                          report.state,
                                          report.since,
                                          report.transport,
                                          error,
                                          number(report.counts.recorded),
                                          number(report.counts.stored),
                                          number(report.counts.sent),
                                          number(report.counts.dropped()),
                                          number(report.counts.held),
                                          report.updatedAt};
    reading_.inside(UnitOfWorkPurpose::Access::Write, [&] { reading_.sql.change(upsert, values); });
}

std::vector<RecorderReport> SqlRecorderBoard::all() {
    std::vector<RecorderReport> found;
    reading_.inside(UnitOfWorkPurpose::Access::Read, [&] {
        reading_.sql.query(select, {}, [&](const SqlRow& row) { found.push_back(reportOf(row)); });
    });
    return found;
}

} // namespace missive::performance
