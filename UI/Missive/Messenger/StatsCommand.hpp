#pragma once

#include <Application/Missive/Operation/CountMessages.hpp>
#include <UI/Missive/Console/ConsoleCommand.hpp>

namespace missive {

/// `messenger:stats`: how many messages the transports hold. The count is of those that wait for somebody: due ones and
/// parked ones; the delayed ones stand beside it where there are any. With `-v` and in JSON the delayed, claimed and
/// parked ones are told apart. In a failure transport all are counted, for all failed; so are those of an outbox, for
/// all wait for their broker, and it tells its age. An outbox that is none of today's configuration is shown as long as
/// something waits in it, with what to do. A transport that cannot be asked is named with the reason, and the exit code
/// is 1. The references must outlive the command.
class StatsCommand final : public ConsoleCommand {
public:
    StatsCommand(const TransportRegistry& transports, const Clock& clock) : count_{transports, clock} {}

    CommandDefinition definition() const override;
    int execute(const Input& input, Output& output) override;

private:
    CountMessages count_;
};

} // namespace missive
