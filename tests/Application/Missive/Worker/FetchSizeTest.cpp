#include <Application/Missive/Worker/FetchSize.hpp>

#include <doctest/doctest.h>

#include <chrono>

namespace missive::test {

using namespace std::chrono_literals;

TEST_CASE("the first claim is for one message, later ones for what is handled in fifty milliseconds") {
    FetchSize size{100};
    CHECK(size.next() == 1);
    size.handled(1, 5ms);
    CHECK(size.next() == 10);
    size.handled(10, 50ms);
    CHECK(size.next() == 10);
}

TEST_CASE("slow handlers get one message at a time and fast ones no more than the limit") {
    FetchSize slow{100};
    slow.handled(1, 2s);
    CHECK(slow.next() == 1);
    FetchSize fast{100};
    fast.handled(100, 0ns);
    CHECK(fast.next() == 100);
    FetchSize none{0};
    none.handled(1, 1ns);
    CHECK(none.next() == 1);
}

TEST_CASE("one slow message does not decide alone") {
    FetchSize size{1000};
    size.handled(1, 1ms);
    size.handled(1, 9ms);
    CHECK(size.next() == 16); // (3 * 1 ms + 9 ms) / 4 = 3 ms
}

} // namespace missive::test
