#include <Domain/Missive/Patience.hpp>

#include <doctest/doctest.h>

#include <thread>

namespace missive::test {

using namespace std::chrono_literals;

TEST_CASE("a thread waits as long as is usual, or as long as the innermost patience lets it") {
    CHECK(Patience::atMost(30s) == 30s);
    {
        const Patience outer{2s};
        CHECK(Patience::atMost(30s) == 2s);
        CHECK(Patience::atMost(1s) == 1s);
        {
            const Patience inner{5s};
            CHECK(Patience::atMost(30s) == 5s);
        }
        CHECK(Patience::atMost(30s) == 2s);
        std::thread{[] { CHECK(Patience::atMost(30s) == 30s); }}.join();
    }
    CHECK(Patience::atMost(30s) == 30s);
}

} // namespace missive::test
