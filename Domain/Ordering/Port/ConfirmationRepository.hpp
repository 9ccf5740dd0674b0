#pragma once

#include <Domain/Ordering/Confirmation.hpp>

#include <optional>

namespace missive::ordering {

/// Keeps the confirmations that went out.
class ConfirmationRepository {
public:
    virtual ~ConfirmationRepository() = default;

    /// Stores it, beside others for the same order: to send only one is the business of whoever sends.
    virtual void add(const Confirmation& confirmation) = 0;

    /// The first one for the order.
    virtual std::optional<Confirmation> find(const OrderId& id) const = 0;
};

} // namespace missive::ordering
