#pragma once

#include <Application/Missive/Bus/Middleware.hpp>

namespace missive {

/// Notes on an event what the thread works on that dispatches it (see DispatchContext). Nothing is noted outside any
/// context, nor on a message that was received.
class AddCorrelation final : public Middleware {
public:
    void handle(Envelope& envelope, Stack rest) override;
};

} // namespace missive
