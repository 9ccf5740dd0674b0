#pragma once

#include <Application/Missive/Bus/TransportRegistry.hpp>
#include <Application/Missive/Failure/FailedMessage.hpp>
#include <Domain/Missive/FunctionRef.hpp>
#include <Domain/Missive/Port/Clock.hpp>
#include <Domain/Missive/Port/UnitOfWork.hpp>
#include <Domain/Missive/Port/UnitOfWorkListener.hpp>

#include <exception>
#include <string>

namespace missive {

/// Decides what becomes of a message that failed, and does it: sends it again to its transport after a while, or to the
/// failure transport, or parks it there. A message that failed in a failure transport is never removed without an
/// operator's word: after its retries it stays, parked.
///
/// The copy is sent before the original is acknowledged. Where both live in one database that is one transaction, in
/// which nothing is sent when the claim has run out: whoever has the message now decides about it. Where only the
/// failure transport lives in the application's database, a message that a transport delivers twice is kept there once.
class FailureHandling {
public:
    FailureHandling(const TransportRegistry& transports, UnitOfWork& unitOfWork, UnitOfWorkListener& listener,
                    Clock& clock) noexcept
        : transports_{transports}, unitOfWork_{unitOfWork}, listener_{listener}, clock_{clock} {}

    /// `envelope` is as the handlers left it. Throws what the transports throw; the original is then still claimed.
    FailedMessage handle(const TransportRegistry::Entry& from, const Envelope& envelope,
                         const std::exception_ptr& error);

private:
    FailedMessage decide(const TransportRegistry::Entry& from, Envelope envelope, const std::exception_ptr& error,
                         const TransportRegistry::Entry*& target) const;
    bool isFailureTransport(const std::string& name) const;
    void sendOnce(const Envelope& envelope, const std::string& way, FunctionRef<void()> send);

    const TransportRegistry& transports_;
    UnitOfWork& unitOfWork_;
    UnitOfWorkListener& listener_;
    Clock& clock_;
};

} // namespace missive
