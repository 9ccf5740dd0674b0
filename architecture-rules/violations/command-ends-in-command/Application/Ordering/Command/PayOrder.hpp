#pragma once

namespace missive::ordering {

struct PayOrder {};

} // namespace missive::ordering
