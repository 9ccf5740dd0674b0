#include <Infrastructure/Logging/LogVerification.hpp>

#include <tests/support/TemporaryDirectory.hpp>

#include <doctest/doctest.h>

#include <stdexcept>
#include <string>
#include <vector>

namespace missive::test {

using namespace missive::logging;

namespace {

std::string line(const std::string& key, const std::string& marks = "") {
    return "[2026-11-27T01:16:00.123456+00:00] app.INFO: told" + marks + " key=" + key + "\n";
}

} // namespace

TEST_CASE("gaps, duplicates and uncertain records of each process are counted over all files") {
    const TemporaryDirectory directory;
    LogVerification verification;
    verification.read(
        directory.write("a.log", line("aaaaaaaaaaaa-3") + line("aaaaaaaaaaaa-4") + line("bbbbbbbbbbbb-1")));
    verification.read(directory.write("b.log", line("aaaaaaaaaaaa-6") + line("aaaaaaaaaaaa-4") +
                                                   line("aaaaaaaaaaaa-9") +
                                                   line("bbbbbbbbbbbb-2", " __messenger_uncertain=1")));
    const auto report = verification.report();
    CHECK(report.lines == 7);
    CHECK(report.records == 6);
    CHECK(report.gaps == 3);
    CHECK(report.duplicates == 1);
    CHECK(report.uncertain == 1);
    CHECK(report.torn == 0);
    REQUIRE(report.runs.size() == 2);
    CHECK(report.runs[0].first == 3);
    CHECK(report.runs[0].last == 9);
    CHECK(report.runs[0].missing == std::vector<std::string>{"5", "7-8"});
    CHECK(report.runs[1].gaps == 0);
}

TEST_CASE("lines without an end, a beginning or a key are told apart") {
    const TemporaryDirectory directory;
    LogVerification verification;
    verification.read(directory.write("a.log", "[2026-11-27T01:16:00.123456+00:00] app.INFO: PHP's\ntorn\n" +
                                                   line("aaaaaaaaaaaa-1") +
                                                   "[2026-11-27T01:16:00.123456+00:00] app.INFO: x"));
    CHECK(verification.report().torn == 2);
    CHECK(verification.report().withoutKey == 1);
    CHECK(verification.report().records == 2);
}

TEST_CASE("a file that is compressed, away or a directory is named") {
    const TemporaryDirectory directory;
    LogVerification verification;
    CHECK_THROWS_WITH(verification.read("a.log.gz"), "\"a.log.gz\" is compressed: unpack it first.");
    CHECK_THROWS_AS(verification.read(directory.file("absent.log")), std::runtime_error);
    CHECK_THROWS_AS(verification.read(directory.path()), std::runtime_error);
}

} // namespace missive::test
