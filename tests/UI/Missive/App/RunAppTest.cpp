#include <UI/Missive/RunApp.hpp>

#include <Application/Missive/Bus/DispatchContext.hpp>
#include <Domain/Missive/Stamp/CorrelationStamp.hpp>
#include <Domain/Missive/Uuid.hpp>
#include <UI/Missive/App.hpp>
#include <UI/Missive/Standard/Standard.hpp>
#include <tests/UI/Missive/App/Ticket.hpp>
#include <tests/UI/Missive/Console/FunctionCommand.hpp>
#include <tests/support/TemporaryDirectory.hpp>

#include <doctest/doctest.h>

#include <filesystem>
#include <optional>
#include <stdexcept>
#include <vector>

using namespace missive;
using namespace missive::test;

namespace {

/// The exit code of a command with these options, in a directory of its own.
int run(std::vector<const char*> options, const ContextWiring& context, const char* command = "list") {
    const TemporaryDirectory directory;
    const auto before = std::filesystem::current_path();
    std::filesystem::current_path(directory.path());
    std::vector<const char*> line{"missive", command};
    line.insert(line.end(), options.begin(), options.end());
    const auto code = runApp(static_cast<int>(line.size()), line.data(), {context});
    std::filesystem::current_path(before);
    return code;
}

} // namespace

TEST_CASE("an application that throws while it is wired ends with exit code 1, whatever is thrown") {
    CHECK(run({}, [](App&) { throw 5; }) == 1);
    CHECK(run({"--silent"}, [](App&) { throw std::runtime_error{"no"}; }) == 1);
}

TEST_CASE("all that a console command dispatches has one correlation") {
    std::optional<Uuid> correlation;
    const auto code = run(
        {},
        [&](App& app) {
            standard()(app);
            app.console<FunctionCommand>(CommandDefinition{"correlation:look"}, [&](const Input&, Output&) {
                auto event = Envelope::of(TicketSold{"B2"});
                REQUIRE(DispatchContext::current() != nullptr);
                DispatchContext::current()->stamp(event);
                correlation = Uuid::parse(event.last<CorrelationStamp>()->correlationId);
                return 0;
            });
        },
        "correlation:look");
    CHECK(code == 0);
    CHECK(correlation);
    CHECK(DispatchContext::current() == nullptr);
}
