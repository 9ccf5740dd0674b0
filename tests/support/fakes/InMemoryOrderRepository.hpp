#pragma once

#include <Domain/Ordering/OrderDuplicate.hpp>
#include <Domain/Ordering/Port/OrderRepository.hpp>
#include <Infrastructure/Missive/Persistence/Odb/ConcurrencyConflict.hpp>

#include <map>
#include <utility>
#include <vector>

namespace missive::ordering {

class InMemoryOrderRepository final : public OrderRepository {
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
