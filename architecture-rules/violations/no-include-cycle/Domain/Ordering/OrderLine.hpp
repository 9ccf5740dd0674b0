#pragma once

#include <Domain/Ordering/Sku.hpp>

namespace missive::ordering {

struct OrderLine {};

} // namespace missive::ordering
