#include <Application/Missive/Bus/HandlerRegistry.hpp>

#include <algorithm>
#include <bit>
#include <functional>
#include <stdexcept>

namespace missive {

void HandlerRegistry::addBatch(std::string name, TypeId type, HandlerDescriptor::Call single,
                               std::function<void(std::span<const Envelope>)> many, BatchOptions options) {
    constexpr std::size_t largest = 100'000;
    if (options.size == 0 || options.size > largest || options.wait.count() <= 0 ||
        options.wait > std::chrono::hours{1}) {
        throw std::invalid_argument{"The batch handler \"" + name +
                                    "\" needs a size from 1 to 100 000 and a wait above zero, of an hour at most."};
    }
    add(HandlerDescriptor{std::move(name),
                          type,
                          std::move(single),
                          {.fromTransport = std::move(options.fromTransport)},
                          HandlerBatch{options.size, options.wait, std::move(many)}});
    hasBatches_ = true;
}

void HandlerRegistry::add(HandlerDescriptor descriptor) {
    const auto slot = slotOf(descriptor.messageType);
    if (slots_[slot] != 0) {
        entries_[slots_[slot] - 1].handlers.push_back(std::move(descriptor));
        return;
    }
    auto& entry = entries_.emplace_back(Entry{descriptor.messageType, {}});
    index();
    entry.handlers.push_back(std::move(descriptor));
}

std::span<const HandlerDescriptor> HandlerRegistry::handlersFor(TypeId type) const noexcept {
    const auto found = slots_[slotOf(type)];
    return found == 0 ? std::span<const HandlerDescriptor>{} : entries_[found - 1].handlers;
}

void HandlerRegistry::freeze() {
    for (auto& entry : entries_) {
        std::stable_sort(entry.handlers.begin(), entry.handlers.end(),
                         [](const auto& left, const auto& right) { return left.priority > right.priority; });
    }
}

std::vector<const HandlerDescriptor*> HandlerRegistry::all() const {
    std::vector<const HandlerDescriptor*> result;
    for (const auto& entry : entries_) {
        for (const auto& handler : entry.handlers) {
            result.push_back(&handler);
        }
    }
    return result;
}

std::size_t HandlerRegistry::slotOf(TypeId type) const noexcept {
    const auto last = slots_.size() - 1;
    auto slot = (std::hash<TypeId>{}(type) / alignof(std::max_align_t)) & last;
    while (slots_[slot] != 0 && entries_[slots_[slot] - 1].type != type) {
        slot = (slot + 1) & last;
    }
    return slot;
}

void HandlerRegistry::index() {
    slots_.assign(std::bit_ceil(2 * entries_.size()), 0);
    for (std::uint32_t i = 0; i < entries_.size(); ++i) {
        slots_[slotOf(entries_[i].type)] = i + 1;
    }
}

} // namespace missive
