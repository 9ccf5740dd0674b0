#include <Application/Missive/Bus/MessageBus.hpp>

#include <utility>

namespace missive {

void Stack::next(Envelope& envelope) const {
    if (position_ < middleware_->size()) {
        Stack rest = *this;
        ++rest.position_;
        (*middleware_)[position_]->handle(envelope, rest);
    }
}

MessageBus::MessageBus(std::string name, std::vector<std::shared_ptr<Middleware>> middleware)
    : name_{std::move(name)}, middleware_{std::move(middleware)} {}

void MessageBus::use(std::vector<std::shared_ptr<Middleware>> middleware) {
    middleware_ = std::move(middleware);
}

void MessageBus::dispatch(Envelope& envelope, void* result) const { Stack{middleware_, result}.next(envelope); }

} // namespace missive
