#include <Infrastructure/Missive/Transport/Redis/RedisConsumers.hpp>
#include <tests/support/FakeClock.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <string>

using namespace missive;
using namespace missive::test;
using std::chrono::seconds;

namespace {

struct Rig {
    FakeClock clock;
    RedisConsumers consumers{"missive-me", false, "b", seconds{60}, clock};

    std::string claim(std::size_t entries) { return consumers.hold(consumers.take(), entries); }
};

} // namespace

TEST_CASE("a consumer is free again when all its batch is settled") {
    Rig rig;
    const auto first = rig.claim(2);
    const auto second = rig.claim(1);
    CHECK(rig.consumers.find(first)->consumer == "missive-me");
    CHECK(rig.consumers.find(second)->consumer == "missive-me-2");
    rig.consumers.settle(first, 1);
    CHECK(rig.consumers.find(first)->left == 1);
    rig.consumers.settle(first, 1);
    CHECK_FALSE(rig.consumers.find(first));
    CHECK(rig.consumers.take() == "missive-me");
}

TEST_CASE("a batch that nobody settles is forgotten after ten leases, and its consumer is never used again") {
    Rig rig;
    const auto lost = rig.claim(2);
    const auto renewed = rig.claim(1);
    rig.clock.advance(seconds{599});
    rig.consumers.renew(renewed);
    CHECK(rig.consumers.take() == "missive-me-3");
    CHECK(rig.consumers.find(lost));
    rig.clock.advance(seconds{2});
    CHECK(rig.consumers.take() == "missive-me-4");
    CHECK_FALSE(rig.consumers.find(lost));
    CHECK(rig.consumers.find(renewed));
    rig.consumers.settle(lost, 2);
    CHECK(rig.consumers.take() == "missive-me-5");
}
