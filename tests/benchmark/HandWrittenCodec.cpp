#include <tests/benchmark/HandWrittenCodec.hpp>

#include <simdjson.h>

#include <charconv>
#include <cstring>
#include <vector>

namespace missive::benchmark {

namespace {

void appendNumber(std::string& json, std::int64_t number) {
    char text[24];
    json.append(text, std::to_chars(text, text + sizeof text, number).ptr);
}

/// Good enough for letters of two bytes, which is all that the event holds.
void appendText(std::string& json, std::string_view text) {
    static constexpr char digits[] = "0123456789abcdef";
    json += '"';
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte >= 0xc0) {
            const auto point = (byte & 0x1fU) << 6 | (static_cast<unsigned char>(text[++i]) & 0x3fU);
            json.append("\\u0");
            json += digits[point >> 8];
            json += digits[(point >> 4) & 15];
            json += digits[point & 15];
            continue;
        }
        if (byte == '"' || byte == '\\' || byte == '/') {
            json += '\\';
        }
        json += text[i];
    }
    json += '"';
}

} // namespace

std::string encodeByHand(const ordering::OrderCreated& event) {
    std::string json;
    json.reserve(512);
    json.append("{\"orderId\":\"").append(event.orderId.toString());
    json.append("\",\"customerId\":");
    appendText(json, event.customerId.toString());
    json.append(",\"customerName\":");
    appendText(json, event.customerName);
    json.append(",\"currency\":\"").append(event.currency.code()).append("\",\"lines\":[");
    for (const auto& line : event.lines) {
        json.append(json.back() == '[' ? "{\"sku\":" : ",{\"sku\":");
        appendText(json, line.sku.toString());
        json.append(",\"quantity\":");
        appendNumber(json, line.quantity);
        json.append(",\"priceCents\":");
        appendNumber(json, line.priceCents);
        json += '}';
    }
    return json.append("]}");
}

ordering::OrderCreated decodeByHand(std::string_view json) {
    using namespace ordering;
    static thread_local simdjson::ondemand::parser parser;
    static thread_local std::vector<char> buffer;
    buffer.assign(json.size() + simdjson::SIMDJSON_PADDING, '\0');
    std::memcpy(buffer.data(), json.data(), json.size());
    auto document = parser.iterate(buffer.data(), json.size(), buffer.size());
    auto object = document.get_object();
    const auto orderId = OrderId::fromString(std::string_view{object.find_field("orderId")});
    auto customerId = CustomerId::fromString(std::string_view{object.find_field("customerId")});
    std::string customerName{std::string_view{object.find_field("customerName")}};
    const auto currency = Currency::fromCode(std::string_view{object.find_field("currency")});
    std::vector<OrderLine> lines;
    for (auto line : object.find_field("lines").get_array()) {
        auto fields = line.get_object();
        auto sku = Sku::fromString(std::string_view{fields.find_field("sku")});
        const std::int64_t quantity = fields.find_field("quantity");
        const std::int64_t priceCents = fields.find_field("priceCents");
        lines.push_back({std::move(sku), quantity, priceCents});
    }
    return {orderId, std::move(customerId), std::move(customerName), currency, std::move(lines)};
}

} // namespace missive::benchmark
