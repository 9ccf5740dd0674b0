#include <Application/Missive/Worker/LeaseRenewal.hpp>

#include <Domain/Missive/Port/Keepalive.hpp>
#include <Domain/Missive/TransportError.hpp>
#include <tests/Application/Missive/Worker/WorkerRig.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <string>
#include <vector>

namespace missive::test {

namespace {

using namespace std::chrono_literals;
using Strings = std::vector<std::string>;

class LeasedTransport : public ScriptedTransport, public Keepalive {
public:
    using ScriptedTransport::ScriptedTransport;
    std::chrono::milliseconds lease() const override { return time; }
    void keepalive(std::span<const Envelope> envelopes) override {
        if (fails) {
            throw TransportError{"away"};
        }
        for (const auto& envelope : envelopes) {
            renewed.push_back(envelope.last<MessageIdStamp>()->id);
        }
    }
    std::chrono::milliseconds time = 60s;
    bool fails = false;
    Strings renewed;
};

WorkerOptions on(std::vector<std::string> names) {
    return {.transportNames = std::move(names), .queues = {}, .busName = {}, .timeLimit = {}};
}

} // namespace

TEST_CASE("every claim of the fetch at work is renewed, and none after it") {
    WorkerRig rig;
    auto& async = rig.add<LeasedTransport>("async");
    for (int i = 1; i <= 3; ++i) {
        async.deliver(delivered(Ping{i}, std::to_string(i)));
    }
    rig.onPing = [&](int) { rig.tasks.tick(); };
    auto options = on({"async"});
    options.stopWhenEmpty = true;
    auto worker = rig.makeWorker(options, rig.tasks);
    worker.run();
    CHECK(async.renewed == Strings{"1", "2", "3", "2", "3"});
    rig.tasks.tick();
    CHECK(async.renewed.size() == 5);
}

TEST_CASE("the claims of each transport are renewed three times in its lease, unless told otherwise") {
    using Intervals = std::vector<std::chrono::milliseconds>;
    WorkerRig rig;
    rig.add<LeasedTransport>("long").time = 90s;
    rig.add<LeasedTransport>("short").time = 30s;
    rig.add("none");
    auto options = on({"long", "short", "none"});
    static_cast<void>(rig.makeWorker(options, rig.tasks));
    CHECK(rig.tasks.intervals == Intervals{30s, 10s});
    rig.tasks.intervals.clear();
    options.keepalive = 5s;
    static_cast<void>(rig.makeWorker(options, rig.tasks));
    CHECK(rig.tasks.intervals == Intervals{5s, 5s});
}

TEST_CASE("a renewal that fails is logged and the handler goes on") {
    WorkerRig rig;
    auto& async = rig.add<LeasedTransport>("async");
    async.fails = true;
    async.deliver(delivered(Ping{1}));
    rig.onPing = [&](int) { rig.tasks.tick(); };
    rig.consume(on({"async"}));
    CHECK(rig.log.has(LogLevel::Warning, "Renewing the claims on \"async\" failed: away"));
    CHECK(async.acknowledged().size() == 1);
}

} // namespace missive::test
