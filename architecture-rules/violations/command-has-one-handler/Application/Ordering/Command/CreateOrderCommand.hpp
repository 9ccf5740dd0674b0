#pragma once

namespace missive::ordering {

struct CreateOrderCommand {};

} // namespace missive::ordering
