#include <Application/Missive/Failure/StampHistory.hpp>

#include <tests/Application/Missive/Messages.hpp>

#include <doctest/doctest.h>

#include <vector>

namespace missive::test {

namespace {
struct Step {
    int number;
};
struct Other {};
} // namespace

TEST_CASE("the history of a stamp keeps the first and the newest nine") {
    auto envelope = Envelope::of(Ping{}).with(Other{});
    const auto numbers = [&] {
        std::vector<int> result;
        for (const auto* step : envelope.all<Step>()) {
            result.push_back(step->number);
        }
        return result;
    };
    for (int i = 1; i <= 10; ++i) {
        envelope = withBoundedHistory(envelope, Step{i});
    }
    CHECK(numbers() == std::vector<int>{1, 2, 3, 4, 5, 6, 7, 8, 9, 10});
    envelope = withBoundedHistory(envelope, Step{11});
    CHECK(numbers() == std::vector<int>{1, 3, 4, 5, 6, 7, 8, 9, 10, 11});
    envelope = withBoundedHistory(envelope, Step{12});
    CHECK(numbers() == std::vector<int>{1, 4, 5, 6, 7, 8, 9, 10, 11, 12});
    CHECK(envelope.all<Other>().size() == 1);
}

} // namespace missive::test
