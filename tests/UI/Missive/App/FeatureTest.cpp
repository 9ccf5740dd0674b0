#include <tests/UI/Missive/App/AppRig.hpp>
#include <tests/UI/Missive/App/Ticket.hpp>

#include <doctest/doctest.h>

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
