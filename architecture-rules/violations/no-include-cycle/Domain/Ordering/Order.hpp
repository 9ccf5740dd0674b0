#pragma once

#include <Domain/Ordering/OrderLine.hpp>

namespace missive::ordering {

struct Order {};

} // namespace missive::ordering
