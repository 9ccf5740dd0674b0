#include <UI/Missive/Messenger/SetupTransportsCommand.hpp>

#include <Domain/Missive/Port/Setupable.hpp>
#include <UI/Missive/Console/Input/UsageError.hpp>

#include <exception>
#include <stdexcept>
#include <string>

namespace missive {

namespace {

void setUp(const Transport& transport, Output& output) {
    const auto quoted = "\"" + transport.name + "\"";
    auto* setupable = transport.power<Setupable>();
    if (setupable == nullptr) {
        output.note("The " + quoted + " transport does not support setup.");
        return;
    }
    try {
        setupable->setup();
    } catch (const std::exception& error) {
        throw std::runtime_error{"An error occurred while setting up the " + quoted + " transport: " + error.what()};
    }
    output.success("The " + quoted + " transport was set up successfully.");
}

} // namespace

CommandDefinition SetupTransportsCommand::definition() const {
    return CommandDefinition{"messenger:setup-transports", "Prepare the required infrastructure for the transport"}
        .optional("transport", "Name of the transport to setup")
        .withHelp("The messenger:setup-transports command sets up the transports:\n\n  messenger:setup-transports\n\n"
                  "Or a specific transport only:\n\n  messenger:setup-transports <transport>");
}

int SetupTransportsCommand::execute(const Input& input, Output& output) {
    if (const auto name = input.argument("transport")) {
        transports_.requireUsable(*name);
        const auto* entry = transports_.find(*name);
        if (entry == nullptr) {
            throw UsageError{"The \"" + *name + "\" transport does not exist."};
        }
        setUp(entry->transport, output);
        return success;
    }
    for (const auto& entry : transports_.all()) {
        setUp(entry.transport, output);
    }
    for (const auto& transport : transports_.unusable()) {
        output.note("The \"" + transport.name + "\" transport is not set up: it cannot be used here.");
    }
    return success;
}

} // namespace missive
