#include <Application/Ordering/EventHandler/UpdateStockOnOrderCreated.hpp>

#include <algorithm>
#include <iterator>
#include <vector>

namespace missive::ordering {

void UpdateStockOnOrderCreated::operator()(const OrderCreated& event) const {
    std::vector<Stock> touched;
    touched.reserve(event.lines.size());
    for (const auto& line : event.lines) {
        auto stock = std::ranges::find(touched, line.sku, &Stock::sku);
        if (stock == touched.end()) {
            touched.push_back(stock_.find(line.sku).value_or(Stock::counted(line.sku, 0)));
            stock = std::prev(touched.end());
        }
        stock->take(line.quantity);
    }
    for (const auto& stock : touched) {
        stock_.save(stock);
    }
}

} // namespace missive::ordering
