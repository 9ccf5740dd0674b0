#include <Infrastructure/Missive/Runtime/UuidV7Generator.hpp>

#include <Infrastructure/Missive/Runtime/SystemClock.hpp>
#include <Infrastructure/Missive/Runtime/SystemRandom.hpp>
#include <tests/support/FakeClock.hpp>
#include <tests/support/FakeRandom.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <set>
#include <string>

namespace missive::test {

using namespace std::chrono_literals;

TEST_CASE("time, version, variant and chance lie where RFC 9562 puts them") {
    FakeClock clock;
    clock.advance(TimePoint{1645557742000ms} - FakeClock::start());
    FakeRandom random{{0x0cc3, 0x18c4dc0c0c07398f}};
    CHECK(UuidV7Generator{clock, random}.next().toString() == "017f22e2-79b0-7cc3-98c4-dc0c0c07398f"); // appendix A.6
}

TEST_CASE("chance touches neither version nor variant nor time") {
    FakeClock clock;
    FakeRandom ones{{-1}};
    FakeRandom zeros{{0}};
    CHECK(UuidV7Generator{clock, ones}.next().toString() == "019b7ca9-8c88-7fff-bfff-ffffffffffff");
    CHECK(UuidV7Generator{clock, zeros}.next().toString() == "019b7ca9-8c88-7000-8000-000000000000");
}

TEST_CASE("an identifier of a later millisecond sorts later") {
    FakeClock clock;
    FakeRandom random{{-1, -1, 0, 0}};
    UuidV7Generator ids{clock, random};
    const auto earlier = ids.next();
    clock.advance(1ms);
    CHECK(earlier < ids.next());
}

TEST_CASE("ten thousand identifiers are all different") {
    SystemClock clock;
    SystemRandom random;
    UuidV7Generator ids{clock, random};
    std::set<Uuid> made;
    for (int i = 0; i < 10'000; ++i) {
        made.insert(ids.next());
    }
    CHECK(made.size() == 10'000);
}

} // namespace missive::test
