#include <tests/flow/http/ServedShop.hpp>
#include <tests/flow/logging/LogShop.hpp>

#include <doctest/doctest.h>

namespace missive::test {

TEST_CASE("a server tells what the consumers of the log have done") {
    ServedShop shop{{{"ASYNC_LOGGING_ENABLED", "1"}}};
    shop.scratch.configure(LogShop::configuration(LogShop::table()));
    REQUIRE(shop.scratch.run({"app:test-logging", "--count=7"}).succeeded());
    REQUIRE(shop.scratch.run({"messenger:consume", "async_logging", "--stop-when-empty"}).succeeded());
    shop.serve();
    const auto figures = shop.ask("GET /metrics");
    CHECK(figures.has("\nmissive_log_lines_written_total 7\n"));
    CHECK(figures.has("\nmissive_log_duplicates_dropped_total 0\n"));
    CHECK(figures.has("\nmissive_log_misdated_total 0\n"));
    CHECK(figures.has("\nmissive_log_torn_repaired_total 0\n"));
    CHECK(figures.has("\nmissive_log_write_blocked 0\n"));
    CHECK(shop.ask("GET /metrics").has("\nmissive_log_lines_written_total 7\n"));
}

} // namespace missive::test
