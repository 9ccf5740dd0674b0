#pragma once

#include <Application/Missive/Bus/Middleware.hpp>

namespace missive {

/// Lets a message with a DispatchAfterCurrentBusStamp wait until the outermost dispatch of this thread, on whichever
/// bus, has succeeded; when that one fails the waiting messages are dropped with it. Messages that waited are
/// independent of each other: their errors are collected in one DelayedHandlingFailed.
class DispatchAfterCurrentBus final : public Middleware {
public:
    void handle(Envelope& envelope, Stack rest) override;
};

} // namespace missive
