#include <Domain/Ordering/Currency.hpp>

#include <Domain/Missive/DomainError.hpp>

#include <algorithm>

namespace missive::ordering {
namespace {

constexpr std::array<std::string_view, 31> taken{
    "AED", "AUD", "BGN", "BRL", "CAD", "CHF", "CNY", "CZK", "DKK", "EUR", "GBP", "HKD", "HUF", "IDR", "ILS", "INR",
    "JPY", "KRW", "MXN", "MYR", "NOK", "NZD", "PHP", "PLN", "RON", "SEK", "SGD", "THB", "TRY", "USD", "ZAR"};
static_assert(std::ranges::is_sorted(taken));

} // namespace

Currency Currency::fromCode(std::string_view code) {
    if (!std::ranges::binary_search(taken, code)) {
        throw DomainError{"order.currency",
                          "\"" + std::string{code.substr(0, 16)} +
                              "\" is not a currency the shop takes: give the three upper-case letters of its ISO 4217 "
                              "code, for example EUR."};
    }
    return Currency{{code[0], code[1], code[2]}};
}

int Currency::decimals() const noexcept { return code() == "JPY" || code() == "KRW" ? 0 : 2; }

} // namespace missive::ordering
