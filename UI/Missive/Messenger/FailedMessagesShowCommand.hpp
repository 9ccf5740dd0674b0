#pragma once

#include <UI/Missive/Console/ConsoleCommand.hpp>
#include <UI/Missive/Messenger/FailedMessageReader.hpp>
#include <UI/Missive/Messenger/FailureTransports.hpp>

#include <cstddef>
#include <optional>
#include <utility>

namespace missive {

/// `messenger:failed:show`: lists the messages of a failure transport in whatever state they are, counts them by class,
/// or shows one. A class filter applies before `--max`. JSON lists all of them unless `--max` is given.
class FailedMessagesShowCommand final : public ConsoleCommand {
public:
    FailedMessagesShowCommand(FailureTransports transports, FailedMessageReader reader)
        : transports_{std::move(transports)}, reader_{std::move(reader)} {}

    CommandDefinition definition() const override;
    int execute(const Input& input, Output& output) override;

private:
    std::vector<Envelope> matching(Listable& listable, std::optional<std::size_t> most,
                                   const std::optional<std::string>& className) const;
    void showTable(const std::vector<Envelope>& envelopes, std::size_t most,
                   const std::optional<std::string>& className, const std::string& transport, Output& output) const;
    void showStatistics(const std::vector<Envelope>& envelopes, bool json, Output& output) const;
    void showOne(Listable& listable, const std::string& id, const std::string& transport, bool json,
                 Output& output) const;

    FailureTransports transports_;
    FailedMessageReader reader_;
};

} // namespace missive
