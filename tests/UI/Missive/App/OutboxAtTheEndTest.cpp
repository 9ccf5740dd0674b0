#include <Domain/Missive/Port/TransportFactory.hpp>
#include <Domain/Missive/Stamp/BusNameStamp.hpp>
#include <tests/UI/Missive/App/AppRig.hpp>
#include <tests/UI/Missive/App/Ticket.hpp>
#include <tests/support/process/Eventually.hpp>

#include <doctest/doctest.h>

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

} // namespace

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
