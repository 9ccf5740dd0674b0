#pragma once

#include <Application/Missive/Bus/QueryBus.hpp>
#include <UI/Ordering/OrderingConsoleCommand.hpp>

#include <cstdint>
#include <functional>
#include <utility>

namespace missive::ordering {

/// `order:report`: shows the figures of the order book.
class OrderReportConsoleCommand final : public OrderingConsoleCommand {
public:
    /// Answers how many messages lie in the failure transport.
    using FailedCount = std::function<std::int64_t()>;

    OrderReportConsoleCommand(const QueryBus& queries, FailedCount failed)
        : queries_{queries}, failed_{std::move(failed)} {}

    CommandDefinition definition() const override;

private:
    int run(const Input& input, Output& output) override;

    const QueryBus& queries_;
    FailedCount failed_;
};

} // namespace missive::ordering
