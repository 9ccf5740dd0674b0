#pragma once

#include <Domain/Ordering/Order.hpp>

namespace missive::ordering {

struct Sku {};

} // namespace missive::ordering
