#pragma once

namespace missive::ordering {

struct Order {};

} // namespace missive::ordering
