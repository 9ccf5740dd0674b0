#pragma once

#include <Application/Ordering/OrderService.hpp>

namespace missive::ordering {

struct Order {};

} // namespace missive::ordering
