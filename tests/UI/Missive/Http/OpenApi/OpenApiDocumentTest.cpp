#include <UI/Missive/Http/OpenApi/OpenApiDocument.hpp>

#include <Infrastructure/Missive/Codec/JsonDecode.hpp>
#include <Infrastructure/Missive/Codec/JsonSchemaOf.hpp>
#include <tests/Infrastructure/Missive/Codec/GoldenFile.hpp>
#include <tests/UI/Missive/Http/OpenApi/ShopMessages.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace missive::test {

namespace {

using Header = OpenApiOperation::Header;

OpenApiOperation createOrder() {
    OpenApiOperation operation{.method = HttpMethod::Post, .path = "/orders", .id = "createOrder"};
    operation.summary = "Takes an order";
    operation.tags = {"Ordering"};
    operation.request = jsonSchemaOf<shop::CreateOrderCommand>();
    operation.status = 201;
    operation.answerFields = {{"orderId", jsonSchemaOf<std::string>()}};
    operation.tellsLocation = true;
    operation.idempotencyKey = Header::Required;
    operation.permission = "orders.write";
    operation.problems = {{409, "order.exists"}, {422, "order.empty"}};
    return operation;
}

OpenApiOperation payOrder() {
    OpenApiOperation operation{.method = HttpMethod::Post, .path = "/orders/{orderId}/payment", .id = "payOrder"};
    operation.pathParameters = {{"orderId", jsonSchemaOf<std::string>()}};
    operation.request = jsonSchemaOf<shop::PayOrderCommand>();
    operation.status = 204;
    operation.ifMatch = Header::Honoured;
    operation.permission = "orders.write";
    return operation;
}

OpenApiOperation getOrder() {
    OpenApiOperation operation{.method = HttpMethod::Get, .path = "/orders/{orderId}", .id = "getOrder"};
    operation.pathParameters = {{"orderId", jsonSchemaOf<std::string>()}};
    operation.answer = jsonSchemaOf<shop::OrderView>();
    operation.tellsVersion = true;
    operation.permission = "orders.read";
    operation.problems = {{404, "order.unknown"}};
    return operation;
}

OpenApiOperation listOrders() {
    OpenApiOperation operation{.method = HttpMethod::Get, .path = "/orders", .id = "listOrders"};
    operation.queryParameters = {{"status", jsonSchemaOf<std::optional<shop::Status>>(), false},
                                 {"sku", jsonSchemaOf<std::vector<std::string>>(), false},
                                 {"limit", jsonSchemaOf<std::uint16_t>()}};
    operation.answer = jsonSchemaOf<std::vector<shop::OrderView>>();
    return operation;
}

OpenApiOperation countStock() {
    OpenApiOperation operation{.method = HttpMethod::Post, .path = "/hooks/stock", .id = "stockCounted"};
    operation.request = jsonSchemaOf<shop::StockCounted>();
    operation.status = 202;
    operation.answerFields = {{"messageId", jsonSchemaOf<Uuid>()}};
    operation.permission = "stock.write";
    return operation;
}

std::vector<OpenApiOperation> shopOperations() {
    return {createOrder(), payOrder(), getOrder(), listOrders(), countStock()};
}

std::string textOf(const std::vector<OpenApiOperation>& operations) {
    return OpenApiDocument{"Shop", "1.2.0", operations}.text();
}

std::size_t countOf(const std::string& text, const std::string& part) {
    std::size_t count = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
        ++count;
    }
    return count;
}

} // namespace

TEST_CASE("H-23: the document of a shop is the one that was approved") {
    const auto text = textOf(shopOperations());
    std::ofstream{"openapi.json"} << text; // to be approved in place of the one in tests/golden/http
    CHECK(text == goldenFile("http/openapi.json"));
}

TEST_CASE("H-23: the document does not depend on the order of the routes") {
    auto operations = shopOperations();
    std::reverse(operations.begin(), operations.end());
    CHECK(textOf(operations) == textOf(shopOperations()));
}

TEST_CASE("H-23: each operation has an id of its own, whatever the order") {
    auto again = getOrder();
    again.path = "/zoo/{orderId}";
    const auto text = textOf({again, getOrder()});
    CHECK(text == textOf({getOrder(), again}));
    CHECK(countOf(text, R"("operationId": "getOrder")") == 1);
    CHECK(text.find(R"("operationId": "getOrder2")") > text.find("/zoo/"));
}

TEST_CASE("H-23: an example fits the schema of its message exactly if it can be decoded") {
    using Decode = std::function<void(std::string_view)>;
    const std::map<std::string, Decode> decoders{
        {"CreateOrderCommand", [](auto json) { fromJson<shop::CreateOrderCommand>(json, UnknownFields::Refused); }},
        {"PayOrderCommand",
         [](auto json) {
             const auto withPath = R"({"orderId":"7")" + std::string{json == "{}" ? "" : ","};
             fromJson<shop::PayOrderCommand>(withPath + std::string{json.substr(1)}, UnknownFields::Refused);
         }},
        {"StockCounted", [](auto json) { fromJson<shop::StockCounted>(json, UnknownFields::Refused); }},
        {"OrderView", [](auto json) { fromJson<shop::OrderView>(json); }},
    };
    const auto examples = goldenFile("http/examples.json");
    JsonReader reader{examples};
    int count = 0;
    for (reader.beginArray(); reader.nextElement(); ++count) {
        std::string schema;
        std::string value;
        bool fits = false;
        reader.beginObject();
        while (const auto name = reader.nextField()) {
            if (*name == "schema") {
                schema = reader.readString();
            } else if (*name == "value") {
                value = reader.readRaw();
            } else if (*name == "fits") {
                fits = reader.readBool();
            }
        }
        CAPTURE(schema);
        CAPTURE(value);
        if (fits) {
            CHECK_NOTHROW(decoders.at(schema)(value));
        } else {
            CHECK_THROWS_AS(decoders.at(schema)(value), JsonError);
        }
    }
    CHECK(count > 20);
}

} // namespace missive::test
