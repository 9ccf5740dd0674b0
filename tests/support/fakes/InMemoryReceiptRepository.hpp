#pragma once

#include <Domain/Ordering/Port/ReceiptRepository.hpp>

#include <map>

namespace missive::ordering {

class InMemoryReceiptRepository final : public ReceiptRepository {
public:
    void add(const Receipt& receipt) override { receipts_.emplace(receipt.orderId, receipt); }

    std::optional<Receipt> find(const OrderId& id) const override {
        const auto known = receipts_.lower_bound(id);
        return known == receipts_.end() || known->first != id ? std::nullopt : std::optional{known->second};
    }

private:
    std::multimap<OrderId, Receipt> receipts_;
};

} // namespace missive::ordering
