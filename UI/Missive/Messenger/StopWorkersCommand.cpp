#include <UI/Missive/Messenger/StopWorkersCommand.hpp>

namespace missive {

CommandDefinition StopWorkersCommand::definition() const {
    return CommandDefinition{"messenger:stop-workers", "Stop workers after their current message"}.withHelp(
        "The messenger:stop-workers command sends a signal to stop any messenger:consume processes that are running.\n"
        "\n  messenger:stop-workers\n\n"
        "Each worker finishes the message it is handling and exits. Workers are not started again: that is up to the "
        "process that watches over them.");
}

int StopWorkersCommand::execute(const Input&, Output& output) {
    signal_.request(clock_.now());
    output.success("Signal successfully sent to stop any running workers.");
    return success;
}

} // namespace missive
