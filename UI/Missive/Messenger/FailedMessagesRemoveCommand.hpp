#pragma once

#include <UI/Missive/Console/ConsoleCommand.hpp>
#include <UI/Missive/Messenger/FailedMessageReader.hpp>
#include <UI/Missive/Messenger/FailureTransports.hpp>

#include <string>
#include <utility>
#include <vector>

namespace missive {

/// `messenger:failed:remove`: removes messages from a failure transport for good. Nothing is removed without `--force`
/// or a yes to a question. A message that a worker holds stays, with an error on standard error.
class FailedMessagesRemoveCommand final : public ConsoleCommand {
public:
    FailedMessagesRemoveCommand(FailureTransports transports, FailedMessageReader reader)
        : transports_{std::move(transports)}, reader_{std::move(reader)} {}

    CommandDefinition definition() const override;
    int execute(const Input& input, Output& output) override;

private:
    void removeAll(const Transport& transport, Listable& listable, const Input& input, Output& output) const;
    void removeOne(const Transport& transport, Listable& listable, const std::string& id, bool show, bool ask,
                   const Input& input, Output& output) const;
    std::vector<std::string> idsOfClass(Listable& listable, const std::string& className) const;

    FailureTransports transports_;
    FailedMessageReader reader_;
};

} // namespace missive
