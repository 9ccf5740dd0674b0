#include <Application/Ordering/Command/SetStockCommandHandler.hpp>

namespace missive::ordering {

void SetStockCommandHandler::operator()(const SetStockCommand& command) const {
    stock_.save(Stock::counted(Sku::fromString(command.sku), command.quantity));
}

} // namespace missive::ordering
