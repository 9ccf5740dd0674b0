#pragma once

namespace missive::ordering {

struct GetOrderQuery {};

} // namespace missive::ordering
