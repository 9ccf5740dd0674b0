#pragma once

#include <Domain/Ordering/PaymentReceived.hpp>
#include <Domain/Ordering/Port/ReceiptRepository.hpp>

namespace missive::ordering {

/// Writes the customer a receipt for the money.
class WriteReceiptOnPaymentReceived {
public:
    explicit WriteReceiptOnPaymentReceived(ReceiptRepository& receipts) : receipts_{receipts} {}

    void operator()(const PaymentReceived& event) const { receipts_.add(Receipt{event.orderId, event.amount}); }

private:
    ReceiptRepository& receipts_;
};

} // namespace missive::ordering
