#include <tests/flow/FailedMessages.hpp>
#include <tests/flow/Scratch.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace missive::test {

namespace {

const std::string orders = FLOW_DATA "/orders.jsonl";
const std::string stock = FLOW_DATA "/stock.jsonl";

std::vector<std::string> refusals(const std::string& errorOutput, const std::string& code) {
    std::vector<std::string> found;
    for (std::size_t at = 0; (at = errorOutput.find(": " + code + ": ", at)) != std::string::npos; ++at) {
        found.push_back(errorOutput.substr(errorOutput.rfind('\n', at) + 1, at));
    }
    return found;
}

void importAll(const Scratch& shop) {
    REQUIRE(shop.run({"stock:import", stock}).succeeded());
    REQUIRE(shop.run({"order:import", orders}).exit == Exit{1, 0});
}

void checkBook(const Scratch& shop) {
    CHECK(shop.report() == Report::expectedIn(FLOW_DATA "/expected.json"));
    CHECK(shop.database().messages("default") == 0);
    CHECK(shop.database().isSound());
}

} // namespace

TEST_CASE("the order book is imported, consumed and reported exactly as expected") {
    const Scratch shop{MISSIVE_PROGRAM};
    REQUIRE(shop.run({"stock:import", stock}).succeeded());

    const auto imported = shop.run({"order:import", orders});
    CHECK(imported.exit == Exit{1, 0});
    CHECK(refusals(imported.errorOutput, "input.malformed").size() == 31);
    CHECK(refusals(imported.errorOutput, "order.currency").size() == 5);
    CHECK(refusals(imported.errorOutput, "order.duplicate").size() == 12);
    CHECK(refusals(imported.errorOutput, "order.empty").size() == 26);
    CHECK(refusals(imported.errorOutput, "order.quantity").size() == 12);
    CHECK(shop.database().messages("default") == 2000);

    CHECK(shop.run({"messenger:consume", "async", "--stop-when-empty"}).succeeded());
    checkBook(shop);

    const auto failed = failedMessagesIn(shop.run({"messenger:failed:show", "--format=json", "--max=1000"}).output);
    CHECK(failed.size() == 57);
    for (const auto& message : failed) {
        CHECK(message.messageClass == "ordering.order_created");
        CHECK(message.error.find("pieces of SKU-") != std::string::npos);
        CHECK(message.errorClass == "missive::ordering::InsufficientStock");
        CHECK(message.history == 1);
        CHECK_FALSE(message.parked);
    }
}

TEST_CASE("four threads of a worker reach the same figures") {
    const Scratch shop{MISSIVE_PROGRAM};
    importAll(shop);
    CHECK(shop.run({"messenger:consume", "async", "--stop-when-empty", "--concurrency=4"}).succeeded());
    checkBook(shop);
}

TEST_CASE("two workers beside a running import reach the same figures") {
    const Scratch shop{MISSIVE_PROGRAM};
    REQUIRE(shop.run({"stock:import", stock}).succeeded());
    auto first = shop.start({"messenger:consume", "async", "--concurrency=2"});
    auto second = shop.start({"messenger:consume", "async"});
    REQUIRE(shop.run({"order:import", orders}).exit == Exit{1, 0});
    CHECK(shop.drained());
    CHECK(Scratch::terminate(first).succeeded());
    CHECK(Scratch::terminate(second).succeeded());
    checkBook(shop);
}

} // namespace missive::test
