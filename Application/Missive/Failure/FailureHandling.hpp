#pragma once

#include <Application/Missive/Bus/TransportRegistry.hpp>
#include <Application/Missive/Failure/FailedMessage.hpp>
#include <Application/Missive/UnitOfWork/BoundUnitOfWork.hpp>
#include <Domain/Missive/FunctionRef.hpp>
#include <Domain/Missive/Port/Clock.hpp>

#include <exception>
#include <string>

namespace missive {

/// Decides what becomes of a message that failed, and does it: sends it again to its transport after a while, or to the
/// failure transport. What fails in a failure transport stays there: after its retries it is parked, whatever failure
/// transport that one may have itself, and never removed without an operator's word.
///
/// The copy is sent before the original is acknowledged. Where both live in one database that is one transaction, in
/// which nothing is sent when the claim has run out: whoever has the message now decides about it. Where only the
/// failure transport lives in the application's database, a message that a transport delivers twice is kept there once,
/// for as long as it lies there: one that an operator put back and that fails again is kept again. Two copies are kept
/// rather than none where that cannot be told.
class FailureHandling {
public:
    FailureHandling(const TransportRegistry& transports, BoundUnitOfWork unitOfWork, Clock& clock) noexcept
        : transports_{transports}, unitOfWork_{unitOfWork}, clock_{clock} {}

    /// `envelope` is as the handlers left it. Throws what the transports throw; the original is then still claimed.
    FailedMessage handle(const TransportRegistry::Entry& from, const Envelope& envelope,
                         const std::exception_ptr& error);

private:
    FailedMessage decide(const TransportRegistry::Entry& from, Envelope envelope, const std::exception_ptr& error,
                         const TransportRegistry::Entry*& target) const;
    /// In a unit of work, which is begun again where another one was in its way.
    void repeatedly(FunctionRef<void()> work);
    void keepOnce(const Envelope& envelope, const Transport& from, const Transport& target, FunctionRef<void()> send);

    const TransportRegistry& transports_;
    BoundUnitOfWork unitOfWork_;
    Clock& clock_;
};

} // namespace missive
