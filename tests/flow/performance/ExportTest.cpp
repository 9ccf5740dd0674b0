#include <tests/flow/performance/MeasuredShop.hpp>
#include <tests/support/KeepsWhatIsFreed.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <string>

namespace missive::test {
namespace {

constexpr int manyRecords = 50'000;
constexpr long mebibyte = 1'024;

const std::string withManyRecords = "nowo_performance: {enable_access_records: true, export: {max_rows: 50000}}\n";

/// The most memory that a living process has held, in KiB.
long peakOf(const Process& process) {
    std::ifstream status{"/proc/" + std::to_string(process.id()) + "/status"};
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with("VmHWM:")) {
            return std::stol(line.substr(line.find_first_of("0123456789")));
        }
    }
    return 0;
}

/// As many records as anybody may export, of which a text could not be told apart from a formula or a quote.
void fill(const MeasuredShop& measured) {
    measured.ask(1);
    measured.shop.scratch.database().execute(
        "WITH RECURSIVE n (i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < 50000) "
        "INSERT INTO routes_data_records (route_data_id, accessed_at, status_code, response_time, total_queries, "
        "query_time, route_path, http_method, request_id, weight) SELECT r.route_data_id, r.accessed_at, 200, 0.001, "
        "3, "
        "0.0005, '=1+\"' || n.i || '\",' || char(13) || char(10), 'GET', 'filled-' || n.i, 1 "
        "FROM n, routes_data_records r WHERE r.id = 1");
}

std::size_t rowsIn(const std::string& text) {
    std::size_t rows = 0;
    for (auto at = text.find("\"filled-"); at != std::string::npos; at = text.find("\"filled-", at + 1)) {
        ++rows;
    }
    return rows;
}

} // namespace

TEST_CASE("fifty thousand records are exported, and no more of them is held than a page") {
    MeasuredShop measured{withManyRecords};
    measured.shop.serve();
    fill(measured);
    const auto before = peakOf(*measured.shop.server);
    const auto page = measured.shop.ask("GET /performance/export/records.ndjson");
    REQUIRE(page.status == 200);
    CHECK(rowsIn(page.body) == manyRecords - 1);
    const auto grown = peakOf(*measured.shop.server) - before;
    MESSAGE("an answer of " << page.body.size() / 1'048'576 << " MiB took " << grown / mebibyte << " MiB");
    CHECK((grown <= 3 * static_cast<long>(page.body.size() / 1'024) || keepsWhatIsFreed));
    CHECK(measured.shop.stop().succeeded());

    const auto peakOfExport = [&](const std::string& rows) {
        auto exporting = measured.shop.scratch.start(
            {"perf:export", "records", "--format=ndjson", "--max-rows=" + rows, "--output=records.ndjson"});
        long peak = 0;
        eventually(Scratch::patience, [&] {
            peak = std::max(peak, peakOf(exporting));
            return !exporting.running();
        });
        return peak;
    };
    const auto few = peakOfExport("500");
    const auto many = peakOfExport("50000");
    MESSAGE("50 000 rows took " << many - few << " KiB more than 500");
    CHECK(few > 0);
    CHECK((many - few <= 16 * mebibyte || keepsWhatIsFreed));
    CHECK(rowsIn(measured.shop.scratch.read("records.ndjson")) == manyRecords - 1);
}

TEST_CASE("an export of one row more than may be exported is cut, and says so") {
    MeasuredShop measured{"nowo_performance: {enable_access_records: true, export: {max_rows: 49999}}\n"};
    measured.shop.serve();
    fill(measured);
    CHECK(measured.shop.stop().succeeded());
    const auto cut = measured.perf({"perf:export", "records", "--format=json", "--output=records.json"});
    CHECK(cut.succeeded());
    CHECK(cut.errorOutput.find("Of 50000 rows these are the first 49999") != std::string::npos);
    const auto text = measured.shop.scratch.read("records.json");
    CHECK(text.front() == '[');
    CHECK(text.ends_with("}]\n"));
    CHECK(rowsIn(text) == 49'998);
}

} // namespace missive::test
