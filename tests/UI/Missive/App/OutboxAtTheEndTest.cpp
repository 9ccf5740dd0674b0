#include <Domain/Missive/Port/TransportFactory.hpp>
#include <Domain/Missive/Stamp/BusNameStamp.hpp>
#include <tests/UI/Missive/App/AppRig.hpp>
#include <tests/UI/Missive/App/Ticket.hpp>
#include <tests/support/process/Eventually.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <memory>
#include <string>

using namespace missive;
using namespace missive::test;

namespace {

struct PassOn : Middleware {
    void handle(Envelope& envelope, Stack rest) override { rest.next(envelope); }
};

/// Sends so slowly that the application ends meanwhile, and looks at the stamps only then.
struct SlowSender : Sender {
    std::weak_ptr<Middleware> ofBus;
    bool busEnded = false;
    std::string busName;

    void send(std::span<Envelope> envelopes) override {
        const auto holders = ofBus.use_count();
        busEnded = eventually(std::chrono::milliseconds{100}, [&] { return ofBus.use_count() < holders; });
        busName = busEnded ? "" : envelopes[0].last<BusNameStamp>()->busName;
    }
};

struct SlowFactory : TransportFactory {
    std::shared_ptr<SlowSender> sender = std::make_shared<SlowSender>();

    bool supports(std::string_view dsn) const override { return dsn.starts_with("slow:"); }
    Transport create(const TransportSettings& settings) override {
        return Transport{settings.name, sender, nullptr, false};
    }
};

/// Has a last word to say.
class LastWord final : public Feature {
public:
    LastWord(App& app, std::int64_t& waiting) : app_{app}, waiting_{waiting} {}
    ~LastWord() override {
        app_.events().dispatch(TicketSold{"B2"});
        const auto& outbox = app_.transportRegistry().get("missive_outbox:slow").transport;
        waiting_ = outbox.power<MessageCountAware>()->messageCounts().ready;
    }

    void assemble(App&, std::vector<WiringProblem>&) override {}

private:
    App& app_;
    std::int64_t& waiting_;
};

} // namespace

TEST_CASE("what is dispatched while the application ends waits in the outbox for a worker") {
    std::int64_t waiting = 0;
    {
        AppRig rig{"framework: {messenger: {transports: {slow: 'slow://x'}, routing: {'*': slow}}}\n"};
        rig.app.transports(std::make_shared<SlowFactory>());
        rig.app.message<TicketSold>("tickets.sold");
        rig.app.make<LastWord>(rig.app, waiting);
        REQUIRE(rig.problems().empty());
    }
    CHECK(waiting == 1);
}

TEST_CASE("what is still forwarded when the application ends bears its stamps to the last") {
    const auto factory = std::make_shared<SlowFactory>();
    {
        AppRig rig{"framework: {messenger: {buses: {a.bus.with.a.long.name: {middleware: [pass_on]}},"
                   " transports: {slow: 'slow://x'}, routing: {'*': slow}}}\n"};
        auto middleware = std::make_shared<PassOn>();
        factory->sender->ofBus = middleware;
        rig.app.middleware("pass_on", std::move(middleware));
        rig.app.transports(factory);
        rig.app.message<TicketSold>("tickets.sold");
        REQUIRE(rig.problems().empty());
        rig.app.events().dispatch(TicketSold{"B2"});
    }
    CHECK_FALSE(factory->sender->busEnded);
    CHECK(factory->sender->busName == "a.bus.with.a.long.name");
}
