#pragma once

#include <string>

namespace missive::test {

/// The kinds of brokers that a PHP application puts its messages into.
enum class ForeignKind { Redis = 1, Amqp = 2, Table = 3 };

/// A payment as a PHP application announces it. Its amount tells what it came through and how many messages say the
/// same: so many receipts there must be for its order.
struct ForeignPayment {
    ForeignKind kind;
    int order;
    int messages;

    static constexpr const char* type = R"(App\Message\PaymentReceived)";
    static constexpr int perKind = 100;

    std::string body() const;
};

} // namespace missive::test
