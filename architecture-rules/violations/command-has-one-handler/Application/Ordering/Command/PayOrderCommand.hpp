#pragma once

namespace missive::ordering {

struct PayOrderCommand {};

} // namespace missive::ordering
