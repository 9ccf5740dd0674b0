#pragma once

#include <Application/Missive/Operation/FailedMessages.hpp>
#include <UI/Missive/Console/ConsoleCommand.hpp>
#include <UI/Missive/Messenger/FailureTransportChoice.hpp>

#include <string>
#include <utility>

namespace missive {

/// `messenger:failed:show`: lists the messages of a failure transport in whatever state they are, counts them by class,
/// or shows one. A class filter applies before `--max`. JSON lists all of them unless `--max` is given.
class FailedMessagesShowCommand final : public ConsoleCommand {
public:
    FailedMessagesShowCommand(FailureTransports transports, FailedMessageReader reader)
        : choice_{std::move(transports)}, reader_{std::move(reader)} {}

    CommandDefinition definition() const override;
    int execute(const Input& input, Output& output) override;

private:
    void showTable(const FailedMessages& messages, const FailedMessages::Selection& selection,
                   const std::string& transport, Output& output) const;
    void showStatistics(const FailedClassesView& view, bool json, Output& output) const;
    void showOne(const FailedMessages& messages, const std::string& id, const std::string& transport, bool json,
                 Output& output) const;

    FailureTransportChoice choice_;
    FailedMessageReader reader_;
};

} // namespace missive
