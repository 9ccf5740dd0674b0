#pragma once

#include <cstdint>

namespace missive::ordering {

/// How many rows the tables of orders and confirmations have, in one statement.
struct OrderFiguresRow {
    std::int64_t orders = 0;
    std::int64_t confirmations = 0;
};

#ifdef ODB_COMPILER
#pragma db view(OrderFiguresRow) query("SELECT (SELECT count(*) FROM ordering_order), "                                \
                                       "(SELECT count(*) FROM ordering_confirmation)")
#endif

} // namespace missive::ordering
