#include <FolderTransport.hpp>

#include <Domain/Missive/Stamp/ReceivedStamp.hpp>
#include <UI/Missive/App.hpp>
#include <UI/Missive/Http/HttpRoutes.hpp>
#include <UI/Missive/Messenger/WireMessenger.hpp>
#include <UI/Missive/RunApp.hpp>
#include <UI/Missive/Sqlite/WireSqlite.hpp>

#include <boost/describe/class.hpp>

#include <iostream>
#include <span>

namespace extensions {

using namespace missive;

struct GuestArrived {
    std::string name;
};
struct TenantStamp {
    std::string name;
};
BOOST_DESCRIBE_STRUCT(GuestArrived, (), (name))
BOOST_DESCRIBE_STRUCT(TenantStamp, (), (name))

/// The words other contexts greet with.
class Greetings final : public Feature {
public:
    explicit Greetings(App& app) : app_{app} {}

    void greet(std::string word) { words_.push_back(std::move(word)); }

    void assemble(App&, std::vector<WiringProblem>& problems) override {
        const auto section = app_.section("greetings");
        section.allowOnly({"tenant"});
        tenant_ = section.text("tenant").value_or("nobody");
        if (words_.empty()) {
            problems.push_back({"Nobody greets.", "Call greet()."});
        }
    }

    const std::string& word() const { return words_.front(); }
    const std::string& tenant() const { return tenant_; }

private:
    App& app_;
    std::vector<std::string> words_;
    std::string tenant_;
};

class TellTenant final : public Middleware {
public:
    void handle(Envelope& envelope, Stack rest) override {
        if (const auto* stamp = envelope.last<TenantStamp>(); stamp != nullptr && envelope.last<ReceivedStamp>()) {
            std::cout << "for " << stamp->name << std::endl;
        }
        rest.next(envelope);
    }
};

/// Prints what is said on the application's own channel.
class PrintNews final : public LogHandler {
public:
    bool accepts(std::string_view channel, LogLevel) const noexcept override { return channel == "app"; }
    void handle(const LogRecord& record) noexcept override {
        std::cout << "news: " << record.text << ' ' << record.context.front().value.text() << std::endl;
    }
};

class Arrive final : public ConsoleCommand {
public:
    Arrive(const EventBus& events, Greetings& greetings) : events_{events}, greetings_{greetings} {}

    CommandDefinition definition() const override { return CommandDefinition{"guest:arrive", "Two guests arrive"}; }
    int execute(const Input&, Output&) override {
        for (const char* name : {"Zoë", "José"}) {
            events_.dispatch(GuestArrived{name}, TenantStamp{greetings_.tenant()});
        }
        return success;
    }

private:
    const EventBus& events_;
    Greetings& greetings_;
};

void wireGuests(App& app) {
    auto& greetings = app.feature<Greetings>();
    greetings.greet("Welcome");
    app.transports(std::make_shared<FolderTransportFactory>(app.codec()));
    app.message<GuestArrived>("guests.arrived");
    app.stamp<TenantStamp>("X-Tenant");
    app.middleware("tenant", std::make_shared<TellTenant>());
    app.event("guests.greet", [&greetings](const GuestArrived& event) {
        std::cout << greetings.word() << ", " << event.name << std::endl;
    });
    app.logHandler(std::make_shared<PrintNews>());
    app.batch("guests.count", [&log = app.log()](std::span<const GuestArrived> guests) {
        log.write(LogLevel::Info, "Guests came together:", {{"count", std::to_string(guests.size())}});
    });
    app.onWorker([](WorkerEvents& events) {
        events.onMessageHandled([](const WorkerMessageHandled& handled) {
            std::cout << "handled from " << handled.transportName << std::endl;
        });
    });
    app.console<Arrive>(app.events(), greetings);
    app.feature<HttpRoutes>().route<GuestArrived>("POST /guests").anonymous();
}

} // namespace extensions

int main(int argc, char** argv) {
    return missive::runApp(argc, argv, {missive::wireSqlite, missive::wireMessenger, extensions::wireGuests});
}
