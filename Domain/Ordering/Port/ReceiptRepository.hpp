#pragma once

#include <Domain/Ordering/Receipt.hpp>

#include <optional>

namespace missive::ordering {

/// Keeps the receipts for payments.
class ReceiptRepository {
public:
    virtual ~ReceiptRepository() = default;

    /// Stores it; a second one for the same order changes nothing.
    virtual void add(const Receipt& receipt) = 0;

    virtual std::optional<Receipt> find(const OrderId& id) const = 0;
};

} // namespace missive::ordering
