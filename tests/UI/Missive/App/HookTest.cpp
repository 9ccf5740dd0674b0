#include <tests/UI/Missive/App/AppRig.hpp>
#include <tests/UI/Missive/App/Ticket.hpp>

#include <doctest/doctest.h>

#include <memory>
#include <string>
#include <vector>

using namespace missive;
using namespace missive::test;

namespace {

using Strings = std::vector<std::string>;

struct Watching final : HandlerHook, ConsoleHook {
    explicit Watching(Strings& told) : told_{told} {}

    void around(const HandlerCall& call, FunctionRef<void()> run) override {
        told_.push_back(call.handlerName + " begins");
        run();
        told_.push_back(call.handlerName + " has handled " + std::to_string(call.envelopes.size()));
    }

    void around(const ConsoleCall& call, FunctionRef<void()> run) override {
        told_.push_back(call.command + " begins");
        run();
        told_.push_back(call.command + " ends with " + std::to_string(call.exitCode));
    }

private:
    Strings& told_;
};

} // namespace

TEST_CASE("hooks of an application are around its handlers and its console commands") {
    AppRig rig{"framework: {messenger: {transports: {async: 'in-memory://'}}}\n"};
    Strings told;
    Strings printed;
    const auto watching = std::make_shared<Watching>(told);
    rig.app.message<TicketSold>("tickets.sold");
    rig.app.event("tickets.print", PrintTicket{printed});
    rig.app.command(SellTicketHandler{});
    rig.app.console<SellTicketCommand>("tickets:sell", "Sell a ticket");
    rig.app.hook(std::shared_ptr<HandlerHook>{watching});
    rig.app.hook(std::shared_ptr<ConsoleHook>{watching});
    ConsoleApplication console{"Test", "1", ConsoleStreams{rig.in, rig.out, rig.err}};
    rig.app.assemble(console);
    rig.app.events().dispatch(TicketSold{"B2"});
    CHECK(told == Strings{"tickets.print begins", "tickets.print has handled 1"});
    told.clear();
    CHECK(console.run({"tickets:sell", R"({"seat":"A0"})"}) == 1);
    CHECK(told == Strings{"tickets:sell begins"});
    told.clear();
    CHECK(console.run({"tickets:sell", R"({"seat":"B3"})"}) == 0);
    CHECK(console.run({"tickets:sell", "--no-such-option"}) == 1);
    CHECK(told == Strings{"tickets:sell begins", "tickets:sell ends with 0"});
}
