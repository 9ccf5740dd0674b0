#pragma once

#include <UI/Ordering/OrderingWiring.hpp>

namespace missive {

struct App {};

} // namespace missive
