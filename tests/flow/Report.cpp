#include <tests/flow/Report.hpp>

#include <simdjson.h>

#include <ostream>

namespace missive::test {

namespace {

Report reportOf(const simdjson::dom::element& json, const char* orders) {
    Report report{json[orders].get_int64(), json["confirmations"].get_int64(), json["failed"].get_int64(), {}};
    for (const auto [sku, pieces] : json["stock"].get_object()) {
        report.stock.emplace(sku, pieces.get_int64());
    }
    return report;
}

} // namespace

Report Report::read(const std::string& json) {
    simdjson::dom::parser parser;
    return reportOf(parser.parse(json), "orders");
}

Report Report::expectedIn(const std::string& path) {
    simdjson::dom::parser parser;
    return reportOf(parser.load(path), "accepted");
}

std::ostream& operator<<(std::ostream& out, const Report& report) {
    out << report.orders << " orders, " << report.confirmations << " confirmations, " << report.failed
        << " failed, stock";
    for (const auto& [sku, pieces] : report.stock) {
        out << ' ' << sku << ':' << pieces;
    }
    return out;
}

} // namespace missive::test
