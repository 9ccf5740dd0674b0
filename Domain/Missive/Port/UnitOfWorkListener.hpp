#pragma once

#include <Domain/Missive/Envelope.hpp>

#include <functional>
#include <span>
#include <vector>

namespace missive {

/// What happens to the messages of a unit of work around its commit. Called on the thread of the unit of work, for
/// those of several threads at the same time.
class UnitOfWorkListener {
public:
    virtual ~UnitOfWorkListener() = default;

    /// Inside the transaction, before it commits: the messages collected since the last call. What it throws rolls
    /// back.
    virtual void beforeCommit(std::vector<Envelope> messages) = 0;

    /// After the commit, with no unit of work open: the actions that were put off until then, in order.
    virtual void afterCommit(std::span<const std::function<void()>> actions) noexcept = 0;
};

} // namespace missive
