#include <Application/Ordering/EventHandler/UpdateStockOnOrderCreated.hpp>

#include <algorithm>
#include <set>
#include <vector>

namespace missive::ordering {

void UpdateStockOnOrderCreated::operator()(const OrderCreated& event) const {
    // Asked for in one order by all, so that no two handlers wait for each other's rows.
    std::set<Sku> skus;
    for (const auto& line : event.lines) {
        skus.insert(line.sku);
    }
    std::vector<Stock> touched;
    touched.reserve(skus.size());
    for (const auto& sku : skus) {
        touched.push_back(stock_.find(sku).value_or(Stock::counted(sku, 0)));
    }
    for (const auto& line : event.lines) {
        std::ranges::find(touched, line.sku, &Stock::sku)->take(line.quantity);
    }
    for (const auto& stock : touched) {
        stock_.save(stock);
    }
}

} // namespace missive::ordering
