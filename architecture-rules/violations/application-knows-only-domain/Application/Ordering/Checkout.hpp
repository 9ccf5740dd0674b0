#pragma once

#include <Infrastructure/Ordering/OdbOrderRepository.hpp>

namespace missive::ordering {

struct Checkout {};

} // namespace missive::ordering
