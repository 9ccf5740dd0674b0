#pragma once

#include <Domain/Ordering/OrderCreated.hpp>

namespace missive::performance {

struct MeasureOrders {};

} // namespace missive::performance
