#include <Domain/Ordering/OrderTotal.hpp>

namespace missive::ordering {

Money orderTotal(std::span<const OrderLine> lines, Currency currency) noexcept {
    Money total{0, currency};
    for (const auto& line : lines) {
        total.minorUnits += line.quantity * line.priceCents;
    }
    return total;
}

} // namespace missive::ordering
