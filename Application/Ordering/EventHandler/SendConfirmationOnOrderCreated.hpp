#pragma once

#include <Domain/Ordering/Port/ConfirmationRepository.hpp>
#include <Domain/Ordering/Published/OrderCreated.hpp>

namespace missive::ordering {

/// Writes the customer that the order has arrived.
class SendConfirmationOnOrderCreated {
public:
    explicit SendConfirmationOnOrderCreated(ConfirmationRepository& confirmations) : confirmations_{confirmations} {}

    void operator()(const OrderCreated& event) const;

private:
    ConfirmationRepository& confirmations_;
};

} // namespace missive::ordering
