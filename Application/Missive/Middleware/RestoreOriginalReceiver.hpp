#pragma once

#include <Application/Missive/Bus/Middleware.hpp>

namespace missive {

/// Lets a message that is retried from a failure transport count as received from the transport it failed on, so that
/// handlers bound to that transport match as on the first try. (Symfony: failed_message_processing_middleware.)
class RestoreOriginalReceiver final : public Middleware {
public:
    void handle(Envelope& envelope, Stack rest) override;
};

} // namespace missive
