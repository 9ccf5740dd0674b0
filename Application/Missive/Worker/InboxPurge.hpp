#pragma once

#include <Application/Missive/Bus/TransportRegistry.hpp>
#include <Application/Missive/UnitOfWork/BoundUnitOfWork.hpp>
#include <Domain/Missive/Port/Clock.hpp>
#include <Domain/Missive/Port/Inbox.hpp>
#include <Domain/Missive/Port/Log.hpp>

#include <chrono>
#include <optional>

namespace missive {

/// Lets the inbox forget what no message will ask for any more.
///
/// An entry goes when it is older than seven days, and a day older than the message that has been due longest on any
/// transport: while one may still come again, what was handled since it came is remembered. A transport that cannot
/// tell how long its messages have been due (Backlog) must be empty (MessageCountAware); while it is not, or cannot be
/// asked, nothing is forgotten. What is delivered again after it was forgotten has its effects twice.
/// Safe to use from any thread; what it refers to must outlive it.
class InboxPurge {
public:
    InboxPurge(Inbox& inbox, BoundUnitOfWork unitOfWork, const TransportRegistry& transports, Clock& clock,
               Log& log) noexcept
        : inbox_{inbox}, unitOfWork_{unitOfWork}, transports_{transports}, clock_{clock}, log_{log} {}

    /// Since when entries must be kept; nothing when none may go, or none is old enough. Errors are logged.
    std::optional<TimePoint> keptSince();

    /// Forgets a piece of what is older, in a unit of work of its own; false when nothing is left. Errors are logged.
    bool forgetSome(TimePoint keptSince);

private:
    std::optional<TimePoint> neededSince() const;

    Inbox& inbox_;
    BoundUnitOfWork unitOfWork_;
    const TransportRegistry& transports_;
    Clock& clock_;
    Log& log_;
};

} // namespace missive
