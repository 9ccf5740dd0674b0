#pragma once

#include <Application/Missive/Bus/Hook.hpp>
#include <UI/Missive/Http/HttpCall.hpp>

namespace missive {

/// A hook around every request: around what judges it by its head, and once more around its middleware and its handler
/// where it is let through. What a handler throws is an answer by then. One that is refused before it is read whole has
/// no route.
using HttpHook = Hook<HttpCall>;

} // namespace missive
