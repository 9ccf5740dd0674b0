#pragma once

#include <cstdint>
#include <string>

namespace missive::ordering {

/// A row of `ordering_stock`.
struct StockRow {
    std::string sku;
    std::int64_t pieces = 0;
};

#ifdef ODB_COMPILER
#pragma db object(StockRow) table("ordering_stock")
#pragma db member(StockRow::sku) id column("sku")
#pragma db member(StockRow::pieces) column("pieces")
#endif

} // namespace missive::ordering
