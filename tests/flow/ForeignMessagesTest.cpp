#include <tests/flow/FailedMessages.hpp>
#include <tests/flow/OrderLines.hpp>
#include <tests/flow/Scratch.hpp>

#include <doctest/doctest.h>

#include <string>

namespace missive::test {

namespace {

constexpr const char* busStamp = R"("X-Message-Stamp-Symfony\\Component\\Messenger\\Stamp\\BusNameStamp":)"
                                 R"("[{\"busName\":\"messenger.bus.default\"}]")";

/// A shop beside a PHP application, which puts its messages into the same table.
class SharedShop : public Scratch {
public:
    SharedShop() : Scratch{MISSIVE_PROGRAM} {
        configure("framework:\n"
                  "  messenger:\n"
                  "    failure_transport: failed\n"
                  "    transports:\n"
                  "      async:\n"
                  "        dsn: 'doctrine://default'\n"
                  "        retry_strategy: {max_retries: 1, delay: 10}\n"
                  "      failed: 'doctrine://default?queue_name=failed'\n"
                  "    routing: {'*': async}\n"
                  "missive:\n"
                  "  types: {'ordering.order_created': 'App\\Message\\OrderCreated'}\n");
        write("stock", stockLine("LAMP", 10));
        REQUIRE(run({"stock:import", "stock"}).succeeded());
        REQUIRE(run({"messenger:setup-transports"}).succeeded());
    }

    /// As Symfony's Doctrine transport writes a row.
    void insert(const std::string& body, const std::string& headers) const {
        database().execute("INSERT INTO messenger_messages (body, headers, queue_name, created_at, available_at) "
                           "VALUES (?, ?, 'default', datetime('now'), datetime('now'))",
                           {body, headers});
    }

    void consume() const {
        auto worker = start({"messenger:consume", "async"});
        REQUIRE(drained());
        CHECK(terminate(worker).succeeded());
    }
};

std::string headersOf(const std::string& type, const std::string& more = "") {
    return R"({"type":")" + type + "\"," + more + busStamp + R"(,"Content-Type":"application\/json"})";
}

const std::string lampOrder =
    R"({"orderId":"01890000-0000-7000-8000-000000000001","customerId":"C-1","customerName":"Zo\u00eb O'Neil \/ Co",)"
    R"("currency":"EUR","lines":[{"sku":"LAMP","quantity":3,"priceCents":250}],"unknownToUs":null})";

} // namespace

TEST_CASE("a message that a PHP application wrote into the table is handled") {
    const SharedShop shop;
    shop.insert(lampOrder, headersOf(R"(App\\Message\\OrderCreated)"));
    shop.consume();
    CHECK(shop.report() == Report{0, 1, 0, {{"LAMP", 7}}});
    CHECK(shop.database().text("SELECT text FROM ordering_confirmation").find("Zoë O'Neil / Co") != std::string::npos);
}

TEST_CASE("a message of an unknown type lies in the failed transport with its original bytes") {
    const SharedShop shop;
    const std::string body = R"({"weird" : [1,2.50,"\u00e9\/"],  "n":null})";
    shop.insert(body, headersOf(R"(App\\Message\\NobodyKnows)"));
    shop.consume();
    const auto file = shop.database();
    REQUIRE(file.messages("failed") == 1);
    CHECK(file.text("SELECT body FROM messenger_messages") == body);
    CHECK(file.text("SELECT headers ->> 'type' FROM messenger_messages") == R"(App\Message\NobodyKnows)");
    const auto failed = failedMessagesIn(shop.run({"messenger:failed:show", "--format=json"}).output);
    REQUIRE(failed.size() == 1);
    CHECK(failed[0].messageClass == R"(App\Message\NobodyKnows)");
    CHECK_FALSE(failed[0].error.empty());
}

TEST_CASE("a body that is no JSON lies in the failed transport with its original bytes") {
    const SharedShop shop;
    shop.insert("{\"orderId\": \t broken \xc3\xa9", headersOf(R"(App\\Message\\OrderCreated)"));
    shop.consume();
    CHECK(shop.database().text("SELECT body FROM messenger_messages WHERE queue_name = 'failed'") ==
          "{\"orderId\": \t broken \xc3\xa9");
}

TEST_CASE("headers nobody here knows survive a retry and the failed transport byte for byte") {
    const SharedShop shop;
    const std::string stamp = R"([ {"tenant" :"z\u00fcrich\/1", "n": 1.0} ])";
    const std::string trace = "00-\\u00e9-\\\\-01";
    shop.database().execute("UPDATE ordering_stock SET pieces = 0");
    shop.insert(R"({"orderId":"01890000-0000-7000-8000-000000000001","customerId":"C-1","customerName":"Ada",)"
                R"("currency":"EUR","lines":[{"sku":"LAMP","quantity":3,"priceCents":250}]})",
                headersOf(R"(App\\Message\\OrderCreated)", R"("X-Message-Stamp-App\\Stamp\\TenantStamp":)"
                                                           R"("[ {\"tenant\" :\"z\\u00fcrich\\\/1\", \"n\": 1.0} ]",)"
                                                           R"("X-Trace":"00-\\u00e9-\\\\-01",)"));
    shop.consume();
    const auto check = [&](const std::string& queue) {
        const auto file = shop.database();
        REQUIRE(file.messages(queue) == 1);
        CHECK(file.text("SELECT headers ->> '$.\"X-Message-Stamp-App\\\\Stamp\\\\TenantStamp\"' "
                        "FROM messenger_messages") == stamp);
        CHECK(file.text("SELECT headers ->> '$.\"X-Trace\"' FROM messenger_messages") == trace);
        CHECK(file.text("SELECT headers ->> 'type' FROM messenger_messages") == R"(App\Message\OrderCreated)");
    };
    check("failed");
    CHECK(shop.run({"messenger:failed:retry", "--all", "--force", "-n"}).exit.signal == 0);
    check("failed");
}

} // namespace missive::test
