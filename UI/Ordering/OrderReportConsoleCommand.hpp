#pragma once

#include <Application/Missive/Bus/QueryBus.hpp>
#include <UI/Missive/Console/ConsoleCommand.hpp>

#include <cstdint>
#include <functional>
#include <utility>

namespace missive::ordering {

/// `order:report`: shows the figures of the order book.
class OrderReportConsoleCommand final : public ConsoleCommand {
public:
    /// Answers how many messages lie in the failure transport.
    using FailedCount = std::function<std::int64_t()>;

    OrderReportConsoleCommand(const QueryBus& queries, FailedCount failed)
        : queries_{queries}, failed_{std::move(failed)} {}

    CommandDefinition definition() const override;
    int execute(const Input& input, Output& output) override;

private:
    const QueryBus& queries_;
    FailedCount failed_;
};

} // namespace missive::ordering
