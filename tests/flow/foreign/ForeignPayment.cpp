#include <tests/flow/foreign/ForeignPayment.hpp>

#include <array>
#include <cstdio>

namespace missive::test {

std::string ForeignPayment::body() const {
    const int number = static_cast<int>(kind);
    std::array<char, 160> text{};
    std::snprintf(text.data(), text.size(),
                  R"({"orderId":"01890000-0000-7000-8%03d-%012d","amount":{"minorUnits":%d,"currency":"EUR"}})", number,
                  order, number * perKind + messages);
    return text.data();
}

} // namespace missive::test
