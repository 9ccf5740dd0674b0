#pragma once

#include <string>

namespace missive::test {

/// What a customer's name asks of the handler of the order: `!abort`, `!sleep MS`, `!sleep-then-refuse MS`, `!stop`,
/// `!throw TIMES`, `!throw-after-write TIMES`, `!exit-after-write TIMES`; of the one that issues its invoice:
/// `!throw-after-invoice TIMES`. Any other name asks for nothing. `nth` counts the handler's attempts at this order.
class Misbehaviour {
public:
    explicit Misbehaviour(const std::string& customerName);

    bool asks(const std::string& deed) const { return deed_ == deed; }

    void beforeWriting(int nth) const;
    void afterWriting(int nth) const;
    void afterInvoicing(int nth) const;

private:
    std::string deed_;
    int number_ = 0;
};

} // namespace missive::test
