#pragma once

#include <Application/Missive/Worker/WorkerOptions.hpp>
#include <UI/Missive/Console/ConsoleCommand.hpp>
#include <UI/Missive/Messenger/WorkerServices.hpp>

#include <string>
#include <utility>
#include <vector>

namespace missive {

/// `messenger:consume`: runs a worker on the chosen transports until a limit, a signal or `messenger:stop-workers` ends
/// it; the exit code of all these is 0. `--all` includes failure transports, as Symfony's does: exclude them with
/// `--exclude-receivers` where their messages shall wait for an operator.
class ConsumeMessagesCommand final : public ConsoleCommand {
public:
    explicit ConsumeMessagesCommand(WorkerServices services) : services_{std::move(services)} {}

    CommandDefinition definition() const override;
    int execute(const Input& input, Output& output) override;

private:
    std::vector<std::string> receivers(const Input& input, Output& output) const;
    /// The chosen receivers; outboxes may be named, and are emptied by the relay.
    std::vector<std::string> withoutOutboxes(const std::vector<std::string>& typed) const;
    /// Throws UsageError where what fails on a receiver cannot be kept.
    void requireFailureTransports(const std::vector<std::string>& receivers) const;
    WorkerOptions options(const Input& input, std::vector<std::string> receivers) const;

    WorkerServices services_;
};

} // namespace missive
