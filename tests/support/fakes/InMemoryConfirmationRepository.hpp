#pragma once

#include <Domain/Ordering/Port/ConfirmationRepository.hpp>

#include <map>

namespace missive::ordering {

class InMemoryConfirmationRepository final : public ConfirmationRepository {
public:
    void add(const Confirmation& confirmation) override { confirmations_.emplace(confirmation.orderId, confirmation); }

    std::optional<Confirmation> find(const OrderId& id) const override {
        const auto known = confirmations_.lower_bound(id);
        return known == confirmations_.end() || known->first != id ? std::nullopt : std::optional{known->second};
    }

private:
    std::multimap<OrderId, Confirmation> confirmations_;
};

} // namespace missive::ordering
