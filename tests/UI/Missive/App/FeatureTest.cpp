#include <Domain/Missive/Stamp/ReceivedStamp.hpp>
#include <tests/UI/Missive/App/AppRig.hpp>
#include <tests/UI/Missive/App/Ticket.hpp>
#include <tests/support/StandardError.hpp>

#include <doctest/doctest.h>

#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

using namespace missive;
using namespace missive::test;

namespace {

/// Collects names while an application is wired.
class GuestList final : public Feature {
public:
    explicit GuestList(App& app) : clock_{app.clock()} {}

    void add(std::string name) { names_.push_back(std::move(name)); }

    void assemble(App& app, std::vector<WiringProblem>& problems) override {
        ++assembled;
        if (names_.empty()) {
            problems.push_back({"The guest list is empty.", "Add a guest."});
        }
        CHECK(&app.clock() == &clock_);
    }

    int assembled = 0;

private:
    Clock& clock_;
    std::vector<std::string> names_;
};

/// Tells when it ends.
class Telling final : public BackgroundTask {
public:
    Telling(std::vector<std::string>& told, std::string text) : told_{told}, text_{std::move(text)} {}
    ~Telling() override { told_.push_back(text_); }

private:
    std::vector<std::string>& told_;
    std::string text_;
};

/// Cannot be made without the other of the two.
struct Egg;
struct Hen final : Feature {
    explicit Hen(App& app);
    void assemble(App&, std::vector<WiringProblem>&) override {}
};
struct Egg final : Feature {
    explicit Egg(App& app) { app.feature<Hen>(); }
    void assemble(App&, std::vector<WiringProblem>&) override {}
};
Hen::Hen(App& app) { app.feature<Egg>(); }

/// Fails when the application is put together.
struct Storm final : Feature {
    void assemble(App&, std::vector<WiringProblem>&) override { throw std::runtime_error{"The tent is gone."}; }
};

/// Brings the guest list along when the application is put together.
struct Party final : Feature {
    void assemble(App& app, std::vector<WiringProblem>&) override { app.feature<GuestList>().add("Zoë"); }
};

} // namespace

TEST_CASE("an application has one feature of a type, which is assembled once after all wirings") {
    AppRig rig;
    auto& guests = rig.app.feature<GuestList>();
    CHECK(guests.assembled == 0);
    rig.app.feature<GuestList>().add("José");
    CHECK(&rig.app.feature<GuestList>() == &guests);
    CHECK(rig.problems().empty());
    CHECK(guests.assembled == 1);
}

TEST_CASE("a feature that nobody asked for until the application runs is refused") {
    AppRig rig;
    CHECK(rig.problems().empty());
    CHECK_THROWS_AS(rig.app.feature<Party>(), std::logic_error);
    CHECK_THROWS_AS(rig.app.feature<Party>(), std::logic_error);
}

TEST_CASE("two features that need each other to be made are refused") {
    AppRig rig;
    CHECK_THROWS_AS(rig.app.feature<Hen>(), std::logic_error);
}

TEST_CASE("a feature that could not be made says so again when it is asked for again") {
    struct Closed final : Feature {
        Closed() { throw std::runtime_error{"The hall is closed."}; }
        void assemble(App&, std::vector<WiringProblem>&) override {}
    };
    AppRig rig;
    for (int i = 0; i < 2; ++i) {
        CHECK_THROWS_WITH(rig.app.feature<Closed>(), "The hall is closed.");
    }
}

TEST_CASE("a feature that fails when it is assembled hides no other problem") {
    AppRig rig;
    rig.app.feature<Storm>();
    rig.app.feature<GuestList>();
    const auto problems = rig.problems();
    CHECK(problems.find("Storm could not be assembled: The tent is gone.") != std::string::npos);
    CHECK(problems.find("The guest list is empty.") != std::string::npos);
}

TEST_CASE("what is wrong with a feature is reported with everything else") {
    AppRig rig;
    rig.app.feature<GuestList>();
    rig.app.command(SellTicketHandler{});
    rig.app.command(SellTicketTwiceHandler{});
    const auto problems = rig.problems();
    CHECK(problems.find("in 2 places:") != std::string::npos);
    CHECK(problems.find("- The guest list is empty. Add a guest.") != std::string::npos);
}

TEST_CASE("a feature that another one asks for while it is assembled is assembled too") {
    AppRig rig;
    rig.app.feature<Party>();
    CHECK(rig.problems().empty());
    CHECK(rig.app.feature<GuestList>().assembled == 1);
}

TEST_CASE("what was wired twice is there once") {
    AppRig rig{"framework: {messenger: {transports: {async: 'in-memory://'}}}\n", LogLevel::Info};
    standard()(rig.app);
    const auto text =
        standardErrorOf([&] { CHECK(rig.run({"messenger:consume", "async", "--stop-when-empty"}) == 0); });
    const auto first = text.find("Stopping worker.");
    REQUIRE(first != std::string::npos);
    CHECK(text.find("Stopping worker.", first + 1) == std::string::npos);
}

TEST_CASE("a database that was wired twice keeps its transports") {
    AppRig rig{"framework: {messenger: {transports: {async: '%env(DATABASE_URL)%'}}}\n"};
    standard()(rig.app);
    CHECK(rig.problems().empty());
    CHECK(rig.app.transportRegistry().get("async").transport.sharesTransaction);
}

TEST_CASE("a context that is wired before any database says what to do") {
    const FixedEnvironment variables{{{"DATABASE_URL", "sqlite:///x.db"}, {"MESSENGER_TRANSPORT_DSN", "sync://"}}};
    App app{ConfigurationLoader{variables}.loadText("", "app.yaml", "test"), LogLevel::Critical};
    CHECK_THROWS_WITH_AS(app.database(),
                         "No kind of database is wired yet: wire one before what uses it; missive::standard() wires "
                         "all that there are.",
                         std::invalid_argument);
    CHECK_THROWS_AS(app.commands(), std::invalid_argument);
    CHECK_THROWS_AS(app.schema("s", {}), std::invalid_argument);
}

TEST_CASE("work runs beside a worker, begun in the order it was registered in and ended in the opposite one") {
    AppRig rig{"framework: {messenger: {transports: {async: 'in-memory://'}}}\n"};
    std::vector<std::string> told;
    for (const char* name : {"first", "second"}) {
        rig.app.beside([&told, name] {
            told.push_back(std::string{name} + " begins");
            return std::make_unique<Telling>(told, std::string{name} + " ends");
        });
    }
    CHECK(rig.run({"messenger:consume", "async", "--stop-when-empty"}) == 0);
    CHECK(told == std::vector<std::string>{"first begins", "second begins", "second ends", "first ends"});
}

TEST_CASE("work that cannot begin ends the command, and what had begun before it") {
    AppRig rig{"framework: {messenger: {transports: {async: 'in-memory://'}}}\n"};
    std::vector<std::string> told;
    rig.app.beside([&told] { return std::make_unique<Telling>(told, "first ends"); });
    rig.app.beside([]() -> std::unique_ptr<BackgroundTask> { throw std::runtime_error{"The port is taken."}; });
    CHECK(rig.run({"messenger:consume", "async", "--stop-when-empty"}) == 1);
    CHECK(rig.printed().find("The port is taken.") != std::string::npos);
    CHECK(told == std::vector<std::string>{"first ends"});
}

/// What a message is sent for.
struct TenantStamp {
    std::string name;
};
BOOST_DESCRIBE_STRUCT(TenantStamp, (), (name))

struct NoteTenant final : Middleware {
    std::vector<std::string> tenants;

    void handle(Envelope& envelope, Stack rest) override {
        if (const auto* tenant = envelope.last<TenantStamp>(); tenant != nullptr && envelope.last<ReceivedStamp>()) {
            tenants.push_back(tenant->name);
        }
        rest.next(envelope);
    }
};

TEST_CASE("a stamp of the application travels with its message") {
    AppRig rig{"framework: {messenger: {transports: {async: 'doctrine://default'}, routing: {tickets.sold: async}, "
               "buses: {event.bus: {middleware: [tenant]}}}}\n"};
    std::vector<std::string> printed;
    const auto noting = std::make_shared<NoteTenant>();
    rig.app.message<TicketSold>("tickets.sold");
    rig.app.event("tickets.print", PrintTicket{printed});
    rig.app.middleware("tenant", noting);
    rig.app.stamp<TenantStamp>("X-Tenant");
    ConsoleApplication console{"Test", "1", ConsoleStreams{rig.in, rig.out, rig.err}};
    rig.app.assemble(console);
    rig.app.events().dispatch(Envelope::of(TicketSold{"B2"}).with(TenantStamp{"Zoë & Co"}));
    CHECK(console.run({"messenger:consume", "async", "--stop-when-empty"}) == 0);
    CHECK(noting->tenants == std::vector<std::string>{"Zoë & Co"});
    CHECK(printed == std::vector<std::string>{"B2"});
}

TEST_CASE("two stamps of one header are refused") {
    AppRig rig;
    rig.app.stamp<TenantStamp>("X-Tenant");
    rig.app.stamp<TicketReturned>("X-Tenant");
    CHECK(rig.problems().find("\"X-Tenant\"") != std::string::npos);
}

TEST_CASE("a listener hears of every worker of the application") {
    AppRig rig{"framework: {messenger: {transports: {async: 'in-memory://'}, routing: {tickets.sold: async}}}\n"};
    std::vector<std::string> printed;
    std::vector<std::string> heard;
    rig.app.message<TicketSold>("tickets.sold");
    rig.app.command(SellTicketHandler{});
    rig.app.event("tickets.print", PrintTicket{printed});
    rig.app.onWorker([&heard](WorkerEvents& events) {
        events.onStarted([&heard](const WorkerStarted&) { heard.push_back("started"); });
        events.onMessageHandled(
            [&heard](const WorkerMessageHandled& event) { heard.push_back("handled from " + event.transportName); });
        events.onStopped([&heard](const WorkerStopped&) { heard.push_back("stopped"); });
    });
    rig.app.console<SellTicketCommand>("tickets:sell", "Sell a ticket");
    ConsoleApplication console{"Test", "1", ConsoleStreams{rig.in, rig.out, rig.err}};
    rig.app.assemble(console);
    rig.app.events().dispatch(TicketSold{"B2"});
    CHECK(console.run({"messenger:consume", "async", "--stop-when-empty"}) == 0);
    CHECK(heard == std::vector<std::string>{"started", "handled from async", "stopped"});
}
