#include <tests/UI/Ordering/OrderingConsole.hpp>

#include <tests/support/mothers/OrderMother.hpp>

#include <doctest/doctest.h>

namespace missive::ordering {

namespace {

const std::string order = R"({"orderId":"70ccec31-3571-410a-bc13-2d0d113db17d","customerId":"C-01330",)"
                          R"("customerName":"Ada","currency":"EUR","lines":[{"sku":"SKU-0014","quantity":2,)"
                          R"("priceCents":1250}]})";
const std::string id = "70ccec31-3571-410a-bc13-2d0d113db17d";

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

} // namespace

TEST_CASE("order:create places the order and prints its id") {
    OrderingConsole console;
    CHECK(console.run({"order:create", order}) == 0);
    CHECK(console.out == id + "\n");
    CHECK(console.orders.find(OrderIdMother::any())->customer().name == "Ada");
}

TEST_CASE("order:create reads the order from standard input for a dash") {
    OrderingConsole console;
    CHECK(console.run({"order:create", "-"}, order + "\n") == 0);
    CHECK(console.out == id + "\n");
}

TEST_CASE("order:create tells the code of what is refused on standard error") {
    OrderingConsole console;
    console.run({"order:create", order});
    CHECK(console.run({"order:create", order}) == 1);
    CHECK(console.out.empty());
    CHECK(contains(console.err, "order.duplicate: There is an order " + id + " already."));
}

TEST_CASE("order:create refuses what is not an order as malformed input") {
    OrderingConsole console;
    for (const std::string text : {"", "{", "[]", "17", R"({"orderId":"x"})", R"({"orderId":17})"}) {
        CAPTURE(text);
        CHECK(console.run({"order:create", text}) == 1);
        CHECK(contains(console.err, "input.malformed: "));
    }
}

TEST_CASE("order:pay pays in the order's own currency unless another is named") {
    OrderingConsole console;
    console.run({"order:create", order});
    CHECK(console.run({"order:pay", id, "2500", "USD"}) == 1);
    CHECK(contains(console.err, "order.payment: "));
    CHECK(console.run({"order:pay", id, "2500"}) == 0);
    CHECK(contains(console.out, "25.00 EUR"));
    CHECK(console.run({"order:pay", id, "2500"}) == 1);
    CHECK(contains(console.err, "order.paid: "));
}

TEST_CASE("order:pay takes whole minor units only") {
    OrderingConsole console;
    console.run({"order:create", order});
    for (const std::string amount : {"25.00", "", "x", "99999999999999999999"}) {
        CAPTURE(amount);
        CHECK(console.run({"order:pay", id, amount}) == 1);
        CHECK(contains(console.err, "is not a whole number"));
    }
}

TEST_CASE("order:show shows an order to people and to programs") {
    OrderingConsole console;
    console.run({"order:create", order});
    CHECK(console.run({"order:show", id}) == 0);
    CHECK(contains(console.out, "Ada (C-01330)"));
    CHECK(contains(console.out, "25.00 EUR"));
    CHECK(console.run({"order:show", id, "--format=json"}) == 0);
    CHECK(contains(console.out, R"("totalCents": 2500)"));
    CHECK(contains(console.out, R"("status": "placed")"));
    CHECK(console.err.empty());
}

TEST_CASE("a customer's name commands no terminal") {
    OrderingConsole console;
    std::string hostile = order;
    hostile.replace(hostile.find("Ada"), 3, R"(Ada\u001b[2J\u009b1m)");
    REQUIRE(console.run({"order:create", hostile}) == 0);
    CHECK(console.run({"order:show", id}) == 0);
    CHECK(contains(console.out, R"(Ada\x1b[2J\xc2\x9b1m (C-01330))"));
    CHECK(console.run({"order:show", id, "--format=json"}) == 0);
    CHECK(contains(console.out, R"("Ada\u001b[2J\u009b1m")"));
}

TEST_CASE("order:show tells that there is no such order") {
    OrderingConsole console;
    CHECK(console.run({"order:show", id}) == 1);
    CHECK(contains(console.err, "order.unknown: There is no order " + id + "."));
    CHECK(console.run({"order:show", "4711"}) == 1);
    CHECK(contains(console.err, "identifier.malformed: "));
}

TEST_CASE("order:report gives the figures as JSON and as a table") {
    OrderingConsole console;
    CHECK(console.run({"order:report", "--format=json"}) == 0);
    std::string compact;
    for (const char c : console.out) {
        if (c != ' ' && c != '\n') {
            compact += c;
        }
    }
    CHECK(compact == R"({"orders":3,"confirmations":2,"failed":57,"stock":{"SKU-0014":7}})");
    CHECK(console.run({"order:report"}) == 0);
    CHECK(contains(console.out, "SKU-0014"));
}

TEST_CASE("an unknown output format is refused with those there are") {
    OrderingConsole console;
    CHECK(console.run({"order:report", "--format=xml"}) == 1);
    CHECK(contains(console.err, "\"txt\" or \"json\""));
    CHECK(console.out.empty());
}

} // namespace missive::ordering
