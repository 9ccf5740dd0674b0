#pragma once

namespace missive::ordering {

struct SendConfirmationOnOrderCreated {
    void operator()(const PaymentReceived& message) const;
};

} // namespace missive::ordering
