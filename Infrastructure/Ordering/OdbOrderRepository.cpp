#include <Infrastructure/Ordering/OdbOrderRepository.hpp>

#include <Domain/Missive/ConcurrencyConflict.hpp>
#include <Domain/Ordering/OrderDuplicate.hpp>
#include <Infrastructure/Missive/Persistence/Odb/OdbUnitOfWork.hpp>
#include <Infrastructure/Ordering/OrderRow.hpp>
#include <Infrastructure/Ordering/OrderingRows-odb.hpp>

#include <odb/database.hxx>
#include <odb/exceptions.hxx>

#include <algorithm>
#include <iterator>
#include <stdexcept>
#include <utility>

namespace missive::ordering {
namespace {

OrderStatus statusNamed(const std::string& name, const std::string& id) {
    for (const auto status : {OrderStatus::Placed, OrderStatus::Paid}) {
        if (name == nameOf(status)) {
            return status;
        }
    }
    throw std::runtime_error{"The stored order " + id + " has the unknown status \"" + name + "\"."};
}

OrderRow toRow(const Order& order) {
    OrderRow row{.id = order.id().toString(),
                 .customerId = order.customer().id.toString(),
                 .customerName = order.customer().name,
                 .currency = order.currency().toString(),
                 .totalCents = order.total().minorUnits,
                 .status = std::string{nameOf(order.status())},
                 .version = order.version(),
                 .lines = {}};
    row.lines.reserve(order.lines().size());
    for (const auto& line : order.lines()) {
        row.lines.push_back({std::ssize(row.lines), line.sku.toString(), line.quantity, line.priceCents});
    }
    return row;
}

Order toOrder(OrderRow row, const OrderId& id) {
    std::ranges::sort(row.lines, {}, &OrderLineRow::position);
    std::vector<OrderLine> lines;
    lines.reserve(row.lines.size());
    for (const auto& line : row.lines) {
        lines.push_back({Sku::fromString(line.sku), line.quantity, line.priceCents});
    }
    return Order::reconstitute(id, {CustomerId::fromString(row.customerId), std::move(row.customerName)},
                               Currency::fromCode(row.currency), std::move(lines), statusNamed(row.status, row.id),
                               row.version);
}

} // namespace

void OdbOrderRepository::add(Order order) {
    auto row = toRow(order);
    try {
        unitOfWork_.persist(row, order);
    } catch (const odb::object_already_persistent&) {
        throw OrderDuplicate{order.id()};
    }
}

void OdbOrderRepository::save(Order order) {
    auto row = toRow(order);
    try {
        unitOfWork_.update(row, order);
    } catch (const odb::object_changed&) {
        throw ConcurrencyConflict{"Order " + row.id + " was changed meanwhile: do it again on its new state."};
    }
}

std::optional<Order> OdbOrderRepository::find(const OrderId& id) const {
    OrderRow row;
    if (!unitOfWork_.forReading().find(id.toString(), row)) {
        return std::nullopt;
    }
    return toOrder(std::move(row), id);
}

} // namespace missive::ordering
