#pragma once

#include <Domain/Missive/FunctionRef.hpp>

#include <span>
#include <string_view>

namespace missive {

/// What a unit of work is for. Views and callables must outlive the run.
struct UnitOfWorkPurpose {
    enum class Access { Read, Write };

    Access access = Access::Write;

    /// When both are set the work happens once for these messages and this handler: they are looked up in the inbox on
    /// the first access to the database and written to it before the first write, in the same transaction. If one of
    /// them is there, nothing happens for the others either.
    std::span<const std::string_view> messageIds = {};
    std::string_view handlerName = {};

    /// Whether the inbox is looked into before the work begins, even if that never touches the database.
    bool asksFirst = false;

    /// Called last inside the transaction, and only if there is one that writes.
    const FunctionRef<void()>* beforeCommit = nullptr;
};

} // namespace missive
