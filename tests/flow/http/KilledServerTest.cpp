#include <tests/flow/http/ServedShop.hpp>
#include <tests/support/server/FreePort.hpp>

#include <doctest/doctest.h>

#include <array>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <future>
#include <random>
#include <string>
#include <thread>
#include <vector>

namespace missive::test {
namespace {

using namespace std::chrono_literals;

std::string orderId(int number) {
    std::array<char, 40> text{};
    std::snprintf(text.data(), text.size(), "0193e2a4-7c1e-7d2b-9f3a-%012d", number);
    return text.data();
}

/// MISSIVE_HTTP_REQUESTS, or what a moment allows.
int requestCount() {
    const auto* const text = std::getenv("MISSIVE_HTTP_REQUESTS");
    return text == nullptr ? 3'000 : std::atoi(text);
}

/// Places an order, asking again with the same key until it is told that it is placed.
int placeStubbornly(const ServedShop& shop, int number) {
    const auto id = orderId(number);
    const ServedShop::Headers key{{"Idempotency-Key", "\"order-" + std::to_string(number) + "\""}};
    for (int tries = 1;; ++tries) {
        const auto answer = shop.ask("POST /orders", ServedShop::order(id), key);
        if (answer.status == 201) {
            CHECK(answer.body == R"({"orderId":")" + id + R"("})");
            CHECK(answer.field("Location") == "/orders/" + id);
            return tries;
        }
        CHECK((answer.status == 0 || answer.status == 409 || answer.status == 503));
        std::this_thread::sleep_for(answer.status == 0 ? 20ms : 5ms);
    }
}

} // namespace

TEST_CASE("H-12: whoever asks again with the same key while the server is killed places each order once") {
    const int count = requestCount();
    constexpr int clients = 8;
    ServedShop shop;
    const auto address = "127.0.0.1:" + std::to_string(freePort());
    shop.serve(address);
    std::atomic<int> placed{0};
    std::atomic<int> tries{0};
    std::vector<std::future<void>> running;
    for (int client = 0; client < clients; ++client) {
        running.push_back(std::async(std::launch::async, [&, client] {
            for (int number = client; number < count; number += clients) {
                tries += placeStubbornly(shop, number);
                ++placed;
            }
        }));
    }
    std::mt19937 chance{20'261'128};
    int kills = 0;
    while (placed < count) {
        std::this_thread::sleep_for(std::chrono::milliseconds{100 + chance() % 400});
        if (placed < count) {
            shop.server->kill();
            ++kills;
            shop.serve(address);
        }
    }
    for (auto& client : running) {
        client.get();
    }
    MESSAGE(count << " orders, " << tries.load() << " requests, " << kills << " kills");
    const auto database = shop.scratch.database();
    CHECK(database.number("SELECT count(*) FROM ordering_order") == count);
    CHECK(database.number("SELECT count(*) FROM messenger_messages") == count);
    CHECK(database.number("SELECT count(*) FROM missive_http_idempotency") == count);
    CHECK(database.isSound());
    CHECK(kills > 0);
}

} // namespace missive::test
