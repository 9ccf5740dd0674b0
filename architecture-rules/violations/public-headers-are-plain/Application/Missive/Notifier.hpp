#pragma once

#include <boost/signals2/signal.hpp>

namespace missive {

struct Notifier {};

} // namespace missive
