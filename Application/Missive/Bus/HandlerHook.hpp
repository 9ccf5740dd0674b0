#pragma once

#include <Application/Missive/Bus/HandlerCall.hpp>
#include <Application/Missive/Bus/Hook.hpp>

namespace missive {

/// A hook around every call of an event's handler, its unit of work included. There is no call of a handler that has
/// handled the message before, where the envelope says so.
using HandlerHook = Hook<HandlerCall>;

} // namespace missive
