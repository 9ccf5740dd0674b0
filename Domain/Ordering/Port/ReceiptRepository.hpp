#pragma once

#include <Domain/Ordering/Receipt.hpp>

#include <optional>

namespace missive::ordering {

/// Keeps the receipts for payments.
class ReceiptRepository {
public:
    virtual ~ReceiptRepository() = default;

    /// Stores it, beside others for the same order: to send only one is the business of whoever sends.
    virtual void add(const Receipt& receipt) = 0;

    /// The first one for the order.
    virtual std::optional<Receipt> find(const OrderId& id) const = 0;
};

} // namespace missive::ordering
