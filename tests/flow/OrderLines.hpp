#pragma once

#include <string>

namespace missive::test {

/// An order's identifier made of a number.
inline std::string orderId(int number) {
    auto text = std::to_string(number);
    return "01890000-0000-7000-8000-" + std::string(12 - text.size(), '0') + text;
}

/// A line of an order file: so many pieces of one SKU for a customer of this name.
inline std::string orderLine(int number, const std::string& sku, int quantity = 1,
                             const std::string& customerName = "Ada") {
    return R"({"orderId": ")" + orderId(number) + R"(", "customerId": "C-1", "customerName": ")" + customerName +
           R"(", "currency": "EUR", "lines": [{"sku": ")" + sku + R"(", "quantity": )" + std::to_string(quantity) +
           R"(, "priceCents": 250}]})" + "\n";
}

/// A line of a stock file.
inline std::string stockLine(const std::string& sku, int quantity) {
    return R"({"sku": ")" + sku + R"(", "quantity": )" + std::to_string(quantity) + "}\n";
}

} // namespace missive::test
