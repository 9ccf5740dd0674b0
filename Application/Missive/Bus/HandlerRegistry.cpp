#include <Application/Missive/Bus/HandlerRegistry.hpp>

#include <algorithm>

namespace missive {

HandlerDescriptor& HandlerRegistry::add(HandlerDescriptor descriptor) {
    auto& handlers = handlers_[descriptor.messageType];
    if (handlers.empty()) {
        order_.push_back(descriptor.messageType);
    }
    return handlers.emplace_back(std::move(descriptor));
}

std::span<const HandlerDescriptor> HandlerRegistry::handlersFor(TypeId type) const noexcept {
    const auto found = handlers_.find(type);
    return found == handlers_.end() ? std::span<const HandlerDescriptor>{} : found->second;
}

void HandlerRegistry::freeze() {
    for (auto& [type, handlers] : handlers_) {
        std::stable_sort(handlers.begin(), handlers.end(),
                         [](const auto& left, const auto& right) { return left.priority > right.priority; });
    }
}

std::vector<const HandlerDescriptor*> HandlerRegistry::all() const {
    std::vector<const HandlerDescriptor*> result;
    for (const auto type : order_) {
        for (const auto& handler : handlersFor(type)) {
            result.push_back(&handler);
        }
    }
    return result;
}

} // namespace missive
