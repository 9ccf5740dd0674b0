#include <Application/Missive/Operation/CountMessages.hpp>
#include <Domain/Missive/Port/MessageCountAware.hpp>
#include <Domain/Missive/TransportError.hpp>
#include <tests/Application/Missive/TransportEntry.hpp>
#include <tests/support/FakeClock.hpp>

#include <doctest/doctest.h>

#include <functional>
#include <memory>
#include <string>
#include <vector>

using namespace missive;
using namespace missive::test;
using missive::test::transportEntry;

namespace {

class CountedTransport final : public ScriptedTransport, public MessageCountAware {
public:
    using ScriptedTransport::ScriptedTransport;
    MessageCounts messageCounts() override { return count(); }

    std::function<MessageCounts()> count = [] { return MessageCounts{1, 2, 4, 8}; };
};

struct Counting {
    std::shared_ptr<CountedTransport> add(const std::string& name, const std::string& failureTransport = {}) {
        auto transport = std::make_shared<CountedTransport>(name, journal);
        transports.add(transportEntry(name, transport, nullptr, failureTransport));
        return transport;
    }

    MessageStats in(const std::vector<std::string>& names) { return CountMessages{transports, clock}.in(names); }

    Journal journal;
    FakeClock clock;
    TransportRegistry transports;
};

} // namespace

TEST_CASE("due and parked messages wait, in a failure transport all do") {
    Counting counting;
    counting.add("async", "failed");
    counting.add("failed", "failed");
    const auto stats = counting.in({}).view.transports;
    REQUIRE(stats.size() == 2);
    CHECK(stats[0].first == "async");
    CHECK(stats[0].second.count == 9);
    CHECK(stats[0].second.delayed == 2);
    CHECK(stats[0].second.claimed == 4);
    CHECK(stats[0].second.parked == 8);
    CHECK(stats[1].second.count == 15);
    CHECK_FALSE(stats[1].second.oldestSeconds);
}

TEST_CASE("a transport that does not answer is a problem, one that nobody knows is named, the others are counted") {
    Counting counting;
    counting.add("away")->count = []() -> MessageCounts { throw TransportError{"gone"}; };
    counting.add("async");
    counting.transports.add(transportEntry("plain", std::make_shared<ScriptedTransport>("plain", counting.journal)));
    const auto stats = counting.in({"away", "plain", "nope", "async"});
    using Names = std::vector<std::string>;
    CHECK(stats.problems == Names{"The transport \"away\" cannot be asked: gone"});
    CHECK(stats.view.uncountableTransports == Names{"away", "plain"});
    CHECK(stats.unknown == Names{"nope"});
    REQUIRE(stats.view.transports.size() == 1);
    CHECK_FALSE(counting.in({"async"}).view.uncountableTransports);
}
