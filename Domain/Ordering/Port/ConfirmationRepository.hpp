#pragma once

#include <Domain/Ordering/Confirmation.hpp>

#include <optional>

namespace missive::ordering {

/// Keeps the confirmations that went out.
class ConfirmationRepository {
public:
    virtual ~ConfirmationRepository() = default;

    /// Stores it; a second one for the same order changes nothing.
    virtual void add(const Confirmation& confirmation) = 0;

    virtual std::optional<Confirmation> find(const OrderId& id) const = 0;
};

} // namespace missive::ordering
