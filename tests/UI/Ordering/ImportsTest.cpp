#include <tests/UI/Ordering/OrderingConsole.hpp>

#include <UI/Ordering/JsonLinesImport.hpp>
#include <tests/support/TemporaryDirectory.hpp>
#include <tests/support/mothers/OrderMother.hpp>

#include <doctest/doctest.h>

#include <sys/stat.h>
#include <unistd.h>

#include <sstream>
#include <stdexcept>

namespace missive::ordering {

using namespace test;

namespace {

std::string orderLine(const std::string& end, const std::string& lines, const std::string& currency = "EUR") {
    return R"({"orderId":"00000000-0000-0000-0000-0000000000)" + end +
           R"(","customerId":"C-1","customerName":"Ada","currency":")" + currency + R"(","lines":[)" + lines + "]}\n";
}

const std::string piece = R"({"sku":"SKU-0014","quantity":2,"priceCents":1250})";
const std::string nothing = R"({"sku":"SKU-0014","quantity":0,"priceCents":1250})";

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

std::string withoutBlanks(const std::string& text) {
    std::string compact;
    for (const char c : text) {
        if (c != ' ' && c != '\n') {
            compact += c;
        }
    }
    return compact;
}

} // namespace

TEST_CASE("an import takes what can be and tells every other line with its number and code") {
    OrderingConsole console;
    const auto text = orderLine("01", piece) + "\n" + orderLine("02", "") + orderLine("03", nothing) +
                      orderLine("04", piece, "EURO") + orderLine("01", piece) + "{\"orderId\":\n" +
                      "{\"currency\":\"EUR\"}\n" + "   \r\n" + orderLine("05", piece);
    CHECK(console.run({"order:import", "-", "--format=json"}, text) == 1);
    CHECK(contains(console.err, "line 3: order.empty: An order needs at least one line.\n"));
    CHECK(contains(console.err, "line 4: order.quantity: "));
    CHECK(contains(console.err, "line 5: order.currency: "));
    CHECK(contains(console.err, "line 6: order.duplicate: "));
    CHECK(contains(console.err, "line 7: input.malformed: "));
    CHECK(contains(console.err, "line 8: input.malformed: "));
    CHECK(withoutBlanks(console.out) ==
          R"({"lines":8,"accepted":2,"refused":6,"refusedByCode":{"input.malformed":2,"order.currency":1,)"
          R"("order.duplicate":1,"order.empty":1,"order.quantity":1}})");
    CHECK(console.orders.released().size() == 2);
}

TEST_CASE("an import of which nothing was refused is a success") {
    OrderingConsole console;
    const test::TemporaryDirectory directory;
    const auto file = directory.write("orders.jsonl", "\xEF\xBB\xBF" + orderLine("01", piece) + orderLine("02", piece));
    CHECK(console.run({"order:import", file.string()}) == 0);
    CHECK(contains(console.out, "Accepted"));
    CHECK(console.err.empty());
    CHECK(console.run({"order:import", "-", "--format=json"}, "") == 0);
    CHECK(withoutBlanks(console.out) == R"({"lines":0,"accepted":0,"refused":0,"refusedByCode":{}})");
}

TEST_CASE("a last line without a line end counts") {
    OrderingConsole console;
    auto text = orderLine("01", piece);
    text.pop_back();
    CHECK(console.run({"order:import", "-"}, text) == 0);
    CHECK(console.orders.released().size() == 1);
}

TEST_CASE("an import that was interrupted can be run again") {
    OrderingConsole console;
    console.run({"order:import", "-"}, orderLine("01", piece));
    CHECK(console.run({"order:import", "-"}, orderLine("01", piece) + orderLine("02", piece)) == 1);
    CHECK(contains(console.err, "line 1: order.duplicate: "));
    CHECK(console.orders.released().size() == 2);
}

TEST_CASE("a stock import sets the counts, also when it is run again") {
    OrderingConsole console;
    const std::string text = "{\"sku\": \"SKU-0014\", \"quantity\": 7}\n{\"sku\": \"SKU-SOLDOUT\", \"quantity\": 0}\n";
    CHECK(console.run({"stock:import", "-"}, text) == 0);
    CHECK(console.run({"stock:import", "-"}, text) == 0);
    CHECK(console.stock.find(Sku::fromString("SKU-0014"))->pieces() == 7);
    CHECK(console.stock.find(Sku::fromString("SKU-SOLDOUT"))->pieces() == 0);
    CHECK(console.run({"stock:import", "-"}, "{\"sku\": \"SKU-0014\", \"quantity\": -1}\n") == 1);
    CHECK(contains(console.err, "line 1: stock.quantity: "));
    CHECK(console.run({"stock:import", "-"}, "{\"sku\": \"SKU-0014\"}\n") == 1);
    CHECK(contains(console.err, "line 1: input.malformed: "));
}

TEST_CASE("a file that cannot be read is one sentence and no summary") {
    OrderingConsole console;
    CHECK(console.run({"order:import", "/no/such/file.jsonl"}) == 1);
    CHECK(contains(console.err, "The file \"/no/such/file.jsonl\" cannot be opened: No such file or directory."));
    CHECK(console.run({"order:import", "/tmp"}) == 1);
    CHECK(contains(console.err, "The file \"/tmp\" is a directory"));
    CHECK(console.out.empty());
}

TEST_CASE("a file without permission is one sentence") {
    if (::geteuid() == 0) {
        return; // nothing is forbidden to root
    }
    OrderingConsole console;
    const test::TemporaryDirectory directory;
    const auto file = directory.write("orders.jsonl", orderLine("01", piece));
    ::chmod(file.c_str(), 0);
    CHECK(console.run({"order:import", file.string()}) == 1);
    CHECK(contains(console.err, "cannot be opened: Permission denied."));
}

TEST_CASE("a file that fails while it is read is one sentence and no summary") {
    OrderingConsole console;
    CHECK(console.run({"order:import", "/proc/self/mem"}) == 1);
    CHECK(contains(console.err, "The file \"/proc/self/mem\" cannot be read to its end: Input/output error."));
    CHECK(console.out.empty());
}

TEST_CASE("an import that fails for a technical reason stops and tells the line") {
    struct StoppedClock final : Clock {
        TimePoint now() const override { return {}; }
        std::chrono::nanoseconds elapsed() const override { return {}; }
    } const clock;
    std::istringstream in{"1\n\n3\n4\n"};
    std::ostringstream out;
    std::ostringstream err;
    Output output{ConsoleStreams{in, out, err}};
    InputText text{"-", in};
    const auto run = [&] {
        JsonLinesImport{clock, output}.run(text, [](std::string_view line) {
            if (line == "3") {
                throw std::runtime_error{"The database is locked."};
            }
        });
    };
    CHECK_THROWS_WITH(run(), "The import stopped at line 3: The database is locked. The lines before it are done; "
                             "run it again when the cause is removed.");
}

} // namespace missive::ordering
