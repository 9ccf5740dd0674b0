#include <Infrastructure/Benchmarking/OdbEnvironmentRepository.hpp>

#include <Infrastructure/Benchmarking/BenchmarkingJson.hpp>
#include <Infrastructure/Benchmarking/BenchmarkingRows-odb.hpp>
#include <Infrastructure/Benchmarking/EnvironmentRow.hpp>
#include <Infrastructure/Missive/Codec/JsonDecode.hpp>
#include <Infrastructure/Missive/Codec/JsonEncode.hpp>
#include <Infrastructure/Missive/Persistence/Odb/OdbUnitOfWork.hpp>

#include <odb/database.hxx>

namespace missive::benchmarking {

void OdbEnvironmentRepository::put(const std::string& id, const Environment& environment) {
    EnvironmentRow row;
    auto& database = unitOfWork_.forWriting();
    if (!database.find(id, row)) {
        row = {id, toJson(environment)};
        database.persist(row);
    }
}

std::optional<Environment> OdbEnvironmentRepository::find(const std::string& id) const {
    EnvironmentRow row;
    if (id.empty() || !unitOfWork_.forReading().find(id, row)) {
        return std::nullopt;
    }
    return fromJson<Environment>(row.environment);
}

} // namespace missive::benchmarking
