#include <UI/Missive/Http/Access/RateLimit.hpp>
#include <UI/Missive/Http/Access/RefusalLimit.hpp>
#include <tests/UI/Missive/Http/Access/Requests.hpp>
#include <tests/support/FakeClock.hpp>

#include <doctest/doctest.h>

#include <atomic>
#include <chrono>
#include <string>
#include <thread>
#include <vector>

using namespace std::chrono_literals;

namespace missive::test {
namespace {

HttpRequest by(const std::string& name, std::string_view address = "192.0.2.7") {
    auto made = from(address, get());
    made.principal = HttpPrincipal{name, {}};
    return made;
}

} // namespace

TEST_CASE("a rate lets a burst through, and then as many as come back") {
    FakeClock clock;
    RateLimit limit{{RateOptions::Per::Address, 10, 3}, clock};
    const auto asked = from("192.0.2.7", get());
    for (int i = 0; i < 3; ++i) {
        CHECK_FALSE(limit.take(asked));
    }
    CHECK(limit.take(asked) == 1s);
    clock.advance(99ms);
    CHECK(limit.take(asked));
    clock.advance(2ms);
    CHECK_FALSE(limit.take(asked));
    CHECK(limit.take(asked));
    clock.advance(1h);
    for (int i = 0; i < 3; ++i) {
        CHECK_FALSE(limit.take(asked));
    }
    CHECK(limit.take(asked));
}

TEST_CASE("a slow rate tells how long it takes") {
    FakeClock clock;
    RateLimit limit{{RateOptions::Per::Address, 1.0 / 60, 1}, clock};
    CHECK_FALSE(limit.take(get()));
    CHECK(limit.take(get()) == 60s);
    clock.advance(30500ms);
    CHECK(limit.take(get()) == 30s);
}

TEST_CASE("a rate counts by principal, or by address for whoever is not known") {
    FakeClock clock;
    RateLimit limit{{RateOptions::Per::Principal, 1, 1}, clock};
    CHECK_FALSE(limit.take(by("till", "192.0.2.1")));
    CHECK(limit.take(by("till", "192.0.2.2")));
    CHECK_FALSE(limit.take(by("clerk", "192.0.2.1")));
    CHECK_FALSE(limit.take(from("192.0.2.1", get())));
    CHECK(limit.take(from("192.0.2.1", get())));
    RateLimit byAddress{{RateOptions::Per::Address, 1, 1}, clock};
    CHECK_FALSE(byAddress.take(by("till")));
    CHECK(byAddress.take(by("clerk")));
}

TEST_CASE("all addresses of an IPv6 /64 are one for a rate and for refusals") {
    FakeClock clock;
    RateLimit rate{{RateOptions::Per::Address, 1, 1}, clock};
    CHECK_FALSE(rate.take(from("2001:db8::1", get())));
    CHECK(rate.take(from("2001:db8::2", get())));
    CHECK_FALSE(rate.take(from("2001:db8:0:1::1", get())));
    RefusalLimit refusals{clock};
    for (int i = 0; i < 10; ++i) {
        refusals.refused("2001:db8::" + std::to_string(i));
    }
    CHECK(refusals.wait("2001:db8::77"));
    CHECK_FALSE(refusals.wait("2001:db8:0:1::1"));
}

TEST_CASE("a rate remembers ten thousand, and forgets who has not asked the longest") {
    FakeClock clock;
    RateLimit limit{{RateOptions::Per::Principal, 1, 1}, clock};
    for (int i = 0; i < 10'000; ++i) {
        CHECK_FALSE(limit.take(by(std::to_string(i))));
    }
    CHECK(limit.take(by("0")));
    CHECK_FALSE(limit.take(by("one more")));
    CHECK(limit.take(by("0")));
    CHECK_FALSE(limit.take(by("1")));
}

TEST_CASE("refusals that are further apart than a minute keep nobody waiting") {
    FakeClock clock;
    RefusalLimit limit{clock};
    for (int i = 0; i < 9; ++i) {
        limit.refused("192.0.2.7");
    }
    clock.advance(60s);
    for (int i = 0; i < 9; ++i) {
        limit.refused("192.0.2.7");
    }
    CHECK_FALSE(limit.wait("192.0.2.7"));
    limit.refused("192.0.2.7");
    CHECK(limit.wait("192.0.2.7") == 60s);
    CHECK_FALSE(limit.wait("192.0.2.8"));
    clock.advance(59500ms);
    CHECK(limit.wait("192.0.2.7") == 1s);
    clock.advance(500ms);
    CHECK_FALSE(limit.wait("192.0.2.7"));
    limit.refused("192.0.2.7");
    CHECK_FALSE(limit.wait("192.0.2.7"));
}

TEST_CASE("limits count right from several threads at once") {
    FakeClock clock;
    RateLimit rate{{RateOptions::Per::Principal, 1, 100}, clock};
    RefusalLimit refusals{clock};
    std::atomic<int> taken{0};
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&] {
            for (int each = 0; each < 100; ++each) {
                taken += rate.take(by("till")) ? 0 : 1;
                refusals.refused(std::to_string(each));
                static_cast<void>(refusals.wait("1"));
            }
        });
    }
    for (auto& thread : threads) {
        thread.join();
    }
    CHECK(taken == 100);
    CHECK_FALSE(refusals.wait("1"));
}

} // namespace missive::test
