#pragma once

namespace missive::ordering {

struct StockKeeper {};

} // namespace missive::ordering
