#pragma once

#include <Application/Missive/Operation/FailedMessages.hpp>
#include <UI/Missive/Console/ConsoleCommand.hpp>
#include <UI/Missive/Messenger/FailureTransportChoice.hpp>

#include <string>
#include <utility>

namespace missive {

/// `messenger:failed:remove`: removes messages from a failure transport for good. Nothing is removed without `--force`
/// or a yes to a question. A message that a worker holds stays, with an error on standard error.
class FailedMessagesRemoveCommand final : public ConsoleCommand {
public:
    FailedMessagesRemoveCommand(FailureTransports transports, FailedMessageReader reader)
        : choice_{std::move(transports)}, reader_{std::move(reader)} {}

    CommandDefinition definition() const override;
    int execute(const Input& input, Output& output) override;

private:
    void removeAll(const FailedMessages& messages, const Input& input, Output& output) const;
    void removeOne(const FailedMessages& messages, const std::string& id, bool show, bool ask, const Input& input,
                   Output& output) const;

    FailureTransportChoice choice_;
    FailedMessageReader reader_;
};

} // namespace missive
