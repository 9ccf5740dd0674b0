#pragma once

namespace missive::ordering {

struct OpenOrders {};

} // namespace missive::ordering
