#pragma once

#include <UI/Missive/Http/Message/EventListener.hpp>

#include <functional>
#include <memory>

namespace missive {

/// Has a listener told of events until what it returns is destroyed. Called on an I/O thread; must not wait.
using HttpEvents = std::function<std::shared_ptr<void>(std::shared_ptr<EventListener>)>;

} // namespace missive
