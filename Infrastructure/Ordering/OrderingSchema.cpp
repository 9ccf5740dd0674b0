#include <Infrastructure/Ordering/OrderingSchema.hpp>

#include <Infrastructure/Missive/Persistence/Odb/OdbDatabase.hpp>

namespace missive::ordering {

void createOrderingSchema(OdbDatabase& database) {
    database.createSchema("ordering", {"ordering_order", "ordering_order_line", "ordering_stock",
                                       "ordering_confirmation", "ordering_receipt"});
}

} // namespace missive::ordering
