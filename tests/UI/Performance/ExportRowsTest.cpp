#include <UI/Performance/Console/ExportColumns.hpp>
#include <UI/Performance/Console/ExportRows.hpp>
#include <UI/Performance/ServerTiming.hpp>
#include <tests/support/mothers/MeasurementMother.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <string>

using namespace missive::performance;
using namespace missive::test;
using namespace std::chrono_literals;

TEST_CASE("a cell of CSV survives readers of RFC 4180, and is no formula") {
    CHECK(csvCell("order_show") == "order_show");
    CHECK(csvCell("a,b") == "\"a,b\"");
    CHECK(csvCell("say \"hi\"\r\n") == "\"say \"\"hi\"\"\r\n\"");
    for (const auto* text : {"=1+1", "+1", "-1", "@a", "\ta"}) {
        CHECK(csvCell(text) == "'" + std::string{text});
    }
    CHECK(csvCell("\r") == "\"'\r\"");
    CHECK(csvCell("").empty());
}

TEST_CASE("rows are written as CSV, as a JSON array, and as a JSON object a line") {
    const auto write = [](ExportRows::Format format) {
        ExportRows rows{format, {"name", "count"}};
        rows.add({{"=a"}, {"-1", true}});
        rows.add({{std::nullopt}, {std::nullopt, true}});
        return rows.finish();
    };
    CHECK(write(ExportRows::Format::Csv) == "\xef\xbb\xbfname,count\r\n'=a,-1\r\n,\r\n");
    CHECK(write(ExportRows::Format::Json) == "[{\"name\":\"=a\",\"count\":-1},\n{\"name\":null,\"count\":null}]\n");
    CHECK(write(ExportRows::Format::Ndjson) == "{\"name\":\"=a\",\"count\":-1}\n{\"name\":null,\"count\":null}\n");
}

TEST_CASE("there are as many cells as columns") {
    CHECK(ExportColumns::of(RouteSummary{}).size() == ExportColumns::ofRoutes().size());
    CHECK(ExportColumns::of(AccessRecord{}).size() == ExportColumns::ofRecords().size());
}

TEST_CASE("a browser is told in milliseconds what a request took") {
    CHECK(serverTiming(MeasurementMother::request("a", 200, 12ms, 3, 4'500us)) ==
          "app;dur=12.0, db;dur=4.5;desc=\"3 queries\"");
    CHECK(serverTiming(MeasurementMother::request("a", 200, 149us, 1)) == "app;dur=0.1, db;dur=0.0;desc=\"1 query\"");
    CHECK(serverTiming(Measurement{}).empty());
}
