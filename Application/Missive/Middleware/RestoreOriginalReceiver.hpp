#pragma once

#include <Application/Missive/Bus/Middleware.hpp>
#include <Application/Missive/Bus/TransportRegistry.hpp>

namespace missive {

/// Lets a message that is retried from a failure transport count as received from the transport it failed on, so that
/// handlers bound to that transport match as on the first try: the first one, where it wandered through several failure
/// transports. (Symfony: failed_message_processing_middleware.)
class RestoreOriginalReceiver final : public Middleware {
public:
    explicit RestoreOriginalReceiver(const TransportRegistry& transports) noexcept : transports_{transports} {}

    void handle(Envelope& envelope, Stack rest) override;

private:
    const TransportRegistry& transports_;
};

} // namespace missive
