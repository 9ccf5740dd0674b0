#include <Infrastructure/Benchmarking/OdbIterationRepository.hpp>

#include <Infrastructure/Benchmarking/BenchmarkingJson.hpp>
#include <Infrastructure/Benchmarking/BenchmarkingRows-odb.hpp>
#include <Infrastructure/Benchmarking/IterationRow.hpp>
#include <Infrastructure/Missive/Codec/JsonDecode.hpp>
#include <Infrastructure/Missive/Codec/JsonEncode.hpp>
#include <Infrastructure/Missive/Codec/PrintableText.hpp>
#include <Infrastructure/Missive/Persistence/Odb/OdbUnitOfWork.hpp>

#include <odb/database.hxx>
#include <odb/exceptions.hxx>

#include <chrono>
#include <stdexcept>
#include <string>

namespace missive::benchmarking {
namespace {

/// What a child has said may hold anything, also what a database refuses.
IterationRow toRow(const ExecutionId& id, const IterationResult& result) {
    const auto& measured = result.measurement;
    return {.key = {id.toString(), result.number},
            .status = std::string{nameOf(result.status)},
            .value = result.sampleNs(),
            .values = toJson(measured.valuesNs),
            .cpu = toJson(measured.cpuNs),
            .runtimeVersion = printableLine(measured.runtime),
            .warmup = measured.warmup,
            .revolutions = measured.revolutions,
            .memoryUsed = measured.memoryUsed,
            .memoryPeak = measured.memoryPeak,
            .hwm = measured.hwm,
            .overhead = measured.overheadNs,
            .clock = printableLine(measured.clock),
            .resolution = measured.resolutionNs,
            .checksum = printableLine(measured.checksum),
            .usage = toJson(result.usage),
            .complaint = printable(result.complaint),
            .worker = result.worker,
            .environmentId = result.environmentId,
            .startedAt = result.startedAt.time_since_epoch().count()};
}

IterationStatus statusNamed(const std::string& name) {
    if (const auto status = iterationStatusNamed(name)) {
        return *status;
    }
    throw std::runtime_error{"A stored iteration has the unknown status \"" + name + "\"."};
}

IterationResult toResult(const IterationRow& row) {
    return {.number = row.key.number,
            .status = statusNamed(row.status),
            .measurement = {row.runtimeVersion, row.warmup, row.revolutions, fromJson<std::vector<double>>(row.values),
                            fromJson<std::vector<double>>(row.cpu), row.memoryUsed, row.memoryPeak, row.hwm,
                            row.overhead, row.clock, row.resolution, row.checksum},
            .usage = fromJson<ProcessUsage>(row.usage),
            .complaint = row.complaint,
            .worker = row.worker,
            .environmentId = row.environmentId,
            .startedAt = TimePoint{std::chrono::microseconds{row.startedAt}}};
}

} // namespace

std::optional<IterationStatus> OdbIterationRepository::statusOf(const ExecutionId& id, std::int64_t number) const {
    IterationRow row;
    if (!unitOfWork_.forReading().find(IterationKey{id.toString(), number}, row)) {
        return std::nullopt;
    }
    return statusNamed(row.status);
}

void OdbIterationRepository::put(const ExecutionId& id, const IterationResult& result) {
    auto& database = unitOfWork_.forWriting();
    auto row = toRow(id, result);
    try {
        database.update(row);
    } catch (const odb::object_not_persistent&) {
        database.persist(row);
    }
}

std::vector<IterationResult> OdbIterationRepository::of(const ExecutionId& id) const {
    using Query = odb::query<IterationRow>;
    std::vector<IterationResult> results;
    const auto ofExecution = (Query::key.executionId == id.toString()) + "ORDER BY" + Query::key.number;
    auto rows = unitOfWork_.forReading().query<IterationRow>(ofExecution);
    for (const auto& row : rows) {
        results.push_back(toResult(row));
    }
    return results;
}

} // namespace missive::benchmarking
