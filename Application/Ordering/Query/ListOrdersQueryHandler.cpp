#include <Application/Ordering/Query/ListOrdersQueryHandler.hpp>

#include <Domain/Missive/DomainError.hpp>

namespace missive::ordering {
namespace {

constexpr std::int64_t usual = 20;
constexpr std::int64_t most = 100;

} // namespace

OrderPageView ListOrdersQueryHandler::operator()(const ListOrdersQuery& query) const {
    const auto limit = query.limit.value_or(usual);
    if (limit < 1 || limit > most) {
        throw DomainError{"page.limit", "A page has 1 to 100 orders."};
    }
    const auto after = query.after ? std::optional{OrderId::fromString(*query.after)} : std::nullopt;
    const auto wanted = static_cast<std::size_t>(limit);
    OrderPageView page{orders_.page(after, wanted + 1), {}};
    if (page.orders.size() > wanted) {
        page.orders.pop_back();
        page.after = page.orders.back().orderId;
    }
    return page;
}

} // namespace missive::ordering
