#pragma once

#include <Domain/Missive/AggregateRoot.hpp>
#include <Domain/Missive/Envelope.hpp>
#include <Domain/Missive/Port/UnitOfWork.hpp>

#include <utility>
#include <variant>

namespace missive {

/// Takes what the aggregate recorded into the calling thread's unit of work, in order; the aggregate has no events
/// left. A repository calls it after it has written the aggregate. Throws std::logic_error outside a unit of work.
template <Message... Events> void collectEvents(UnitOfWork& unitOfWork, AggregateRoot<Events...>& aggregate) {
    for (auto& recorded : aggregate.releaseEvents()) {
        std::visit([&](auto& event) { unitOfWork.collect(Envelope::of(std::move(event))); }, recorded);
    }
}

} // namespace missive
