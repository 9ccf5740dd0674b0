#pragma once

#include <string>

namespace missive::test {

inline const std::string look = "missive messenger:stats";
inline const std::string id = "0191e4b8-0000-7000-8000-000000000001";

inline std::string messenger(const std::string& lines) { return "framework:\n  messenger:\n    " + lines + "\n"; }

inline std::string transport(const std::string& dsn) { return messenger("transports: {async: '" + dsn + "'}"); }

inline std::string order(const std::string& name, const std::string& quantity, const std::string& more = "") {
    return R"({"orderId": ")" + id + R"(", "customerId": "C-1", "customerName": )" + name +
           R"(, "currency": "EUR", "lines": [{"sku": "S", "quantity": )" + quantity + R"(, "priceCents": 500}])" +
           more + "}";
}

inline std::string create(const std::string& json) { return "missive order:create '" + json + "'"; }

inline std::string withOrder(const std::string& command) {
    return create(order("\"Ada\"", "2")) + " >created && " + command;
}

} // namespace missive::test
