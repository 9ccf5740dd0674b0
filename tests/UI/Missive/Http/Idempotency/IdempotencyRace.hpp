#pragma once

#include <UI/Missive/Http/Idempotency/IdempotentAnswers.hpp>
#include <UI/Missive/Http/Problem/HttpError.hpp>

#include <doctest/doctest.h>

#include <atomic>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace missive::test {

/// A hundred of one request at once, from two instances of the application. An instance has `answers` and `insert()`,
/// which writes one effect, and `effects()`, which counts them.
template <class Instance> void idempotencyRace(Instance& one, Instance& other) {
    const IdempotentRequest request{"identity", "fingerprint"};
    std::atomic<int> conflicts{0};
    std::atomic<int> replays{0};
    std::mutex mutex;
    std::vector<HttpResponse> done;
    const auto ask = [&](Instance& instance) {
        try {
            auto response = instance.answers.run(request, [&] {
                instance.insert();
                auto created = HttpResponse::json(201, R"({"orderId":"7"})");
                created.headers.add("Location", "/orders/7");
                return created;
            });
            replays += response.headers.find("Idempotent-Replayed") ? 1 : 0;
            const std::lock_guard lock{mutex};
            done.push_back(std::move(response));
        } catch (const HttpError& error) {
            CHECK(error.problem().status == 409);
            CHECK(error.problem().headers.find("Retry-After") == "1");
            ++conflicts;
        }
    };
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < 50; ++i) {
            threads.emplace_back([&] { ask(one); });
            threads.emplace_back([&] { ask(other); });
        }
    }
    ask(one);
    CHECK(one.effects() == 1);
    CHECK(done.size() + static_cast<std::size_t>(conflicts) == 101);
    CHECK(done.size() == static_cast<std::size_t>(replays) + 1);
    for (const auto& response : done) {
        CHECK(response.status == 201);
        CHECK(response.body == R"({"orderId":"7"})");
        CHECK(response.headers.find("Location") == "/orders/7");
        CHECK(response.headers.find("Content-Type") == "application/json");
    }
}

} // namespace missive::test
