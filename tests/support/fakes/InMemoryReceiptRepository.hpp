#pragma once

#include <Domain/Ordering/Port/ReceiptRepository.hpp>

#include <map>

namespace missive::ordering {

class InMemoryReceiptRepository final : public ReceiptRepository {
public:
    void add(const Receipt& receipt) override { receipts_.try_emplace(receipt.orderId, receipt); }

    std::optional<Receipt> find(const OrderId& id) const override {
        const auto known = receipts_.find(id);
        return known == receipts_.end() ? std::nullopt : std::optional{known->second};
    }

private:
    std::map<OrderId, Receipt> receipts_;
};

} // namespace missive::ordering
