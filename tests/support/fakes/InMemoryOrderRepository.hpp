#pragma once

#include <Domain/Missive/ConcurrencyConflict.hpp>
#include <Domain/Ordering/OrderDuplicate.hpp>
#include <Domain/Ordering/Port/OrderList.hpp>
#include <Domain/Ordering/Port/OrderRepository.hpp>

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace missive::ordering {

class InMemoryOrderRepository final : public OrderRepository, public OrderList {
public:
    void add(Order order) override {
        if (orders_.contains(order.id())) {
            throw OrderDuplicate{order.id()};
        }
        store(std::move(order));
    }

    void save(Order order) override {
        const auto known = orders_.find(order.id());
        if (known == orders_.end() || known->second.version() != order.version()) {
            throw ConcurrencyConflict{"The order was changed meanwhile."};
        }
        store(std::move(order));
    }

    std::optional<Order> find(const OrderId& id) const override {
        const auto known = orders_.find(id);
        return known == orders_.end() ? std::nullopt : std::optional{known->second};
    }

    std::vector<OrderSummary> page(const std::optional<OrderId>& after, std::size_t most) const override {
        std::vector<OrderSummary> page;
        for (auto order = after ? orders_.upper_bound(*after) : orders_.begin();
             order != orders_.end() && page.size() < most; ++order) {
            const auto& [id, known] = *order;
            page.push_back({id.toString(), known.customer().id.toString(), known.customer().name,
                            known.currency().toString(), known.total().minorUnits, std::string{nameOf(known.status())},
                            known.version()});
        }
        return page;
    }

    /// What the stored orders recorded, in order.
    const std::vector<Order::Event>& released() const noexcept { return released_; }

private:
    void store(Order order) {
        for (auto& event : order.releaseEvents()) {
            released_.push_back(std::move(event));
        }
        orders_.insert_or_assign(order.id(), Order::reconstitute(order.id(), order.customer(), order.currency(),
                                                                 order.lines(), order.status(), order.version() + 1));
    }

    std::map<OrderId, Order> orders_;
    std::vector<Order::Event> released_;
};

} // namespace missive::ordering
