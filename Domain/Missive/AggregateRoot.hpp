#pragma once

#include <Domain/Missive/Message.hpp>

#include <concepts>
#include <utility>
#include <variant>
#include <vector>

namespace missive {

struct AggregateRootTag {};

/// Base of an aggregate root that announces the given domain events and no others: `record` of anything else does not
/// compile. Events are kept as values, in order, until `releaseEvents` hands them over once.
///
/// Rebuilding an aggregate from its stored state records nothing: record only where the business says that something
/// happened.
template <Message... Events> class AggregateRoot : public AggregateRootTag {
public:
    using Event = std::variant<Events...>;

    /// The events recorded since the last call; afterwards there are none.
    std::vector<Event> releaseEvents() { return std::exchange(events_, {}); }

protected:
    AggregateRoot() = default;
    ~AggregateRoot() = default;
    AggregateRoot(const AggregateRoot&) = default;
    AggregateRoot(AggregateRoot&&) noexcept = default;
    AggregateRoot& operator=(const AggregateRoot&) = default;
    AggregateRoot& operator=(AggregateRoot&&) noexcept = default;

    template <Message E> void record(E event) {
        static_assert((std::same_as<E, Events> || ...),
                      "this aggregate root does not announce this event: add it to AggregateRoot<...>");
        events_.emplace_back(std::move(event));
    }

private:
    std::vector<Event> events_;
};

} // namespace missive
