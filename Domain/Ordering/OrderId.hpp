#pragma once

#include <Domain/Missive/Identifier.hpp>

namespace missive::ordering {

struct OrderTag;

/// Chosen by whoever places the order, so that placing it twice is found out.
using OrderId = Identifier<OrderTag>;

} // namespace missive::ordering
