#pragma once

#include <Domain/Missive/FunctionRef.hpp>

#include <cstdint>
#include <span>
#include <string_view>

namespace missive {

/// What a database does for one LazyUnitOfWork. Destroying it rolls back unless it was committed.
class UnitOfWorkTransaction {
public:
    virtual ~UnitOfWorkTransaction() = default;

    /// A number that is another one after something was written.
    virtual std::int64_t writes() const = 0;

    /// Whether the inbox knows that the handler has handled one of the messages.
    virtual bool isHandled(std::span<const std::string_view> messageIds, std::string_view handlerName) = 0;

    /// Enters that it has handled them; false when that was known of one before.
    virtual bool recordHandled(std::span<const std::string_view> messageIds, std::string_view handlerName) = 0;

    /// Commits, gives everything back that the transaction held, and calls `afterwards`, which does not throw.
    virtual void commit(FunctionRef<void()> afterwards) = 0;
};

} // namespace missive
