#include <tests/interop/Delivery.hpp>

#include <simdjson.h>

#include <sstream>

namespace missive::test {

namespace {

std::string text(const simdjson::dom::element& value) { return std::string{value.get_string().value()}; }

} // namespace

std::string Delivery::stamps(const std::string& name) const {
    const auto found = headers.find("X-Message-Stamp-Symfony\\Component\\Messenger\\Stamp\\" + name);
    return found == headers.end() ? "" : found->second;
}

std::vector<std::int64_t> Delivery::numbers(const std::string& name, const std::string& member) const {
    std::vector<std::int64_t> values;
    simdjson::dom::parser parser;
    for (const simdjson::dom::element stamp : parser.parse(stamps(name)).get_array()) {
        values.push_back(stamp[member].get_int64());
    }
    return values;
}

std::vector<Delivery> Delivery::readAll(const std::string& journal) {
    std::vector<Delivery> deliveries;
    simdjson::dom::parser parser;
    std::istringstream lines{journal};
    for (std::string line; std::getline(lines, line);) {
        const auto read = parser.parse(line).value();
        Delivery delivery{read["at"].get_int64(), text(read["transport"]), text(read["body"]), {}};
        for (const auto& [name, value] : read["headers"].get_object()) {
            delivery.headers[std::string{name}] = text(value);
        }
        deliveries.push_back(std::move(delivery));
    }
    return deliveries;
}

} // namespace missive::test
