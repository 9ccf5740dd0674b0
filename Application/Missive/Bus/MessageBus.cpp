#include <Application/Missive/Bus/MessageBus.hpp>

#include <utility>

namespace missive {

void Stack::next(Envelope& envelope) const {
    if (*next_ != nullptr) {
        Stack rest = *this;
        ++rest.next_;
        (*next_)->handle(envelope, rest);
    }
}

MessageBus::MessageBus(std::string name, std::vector<std::shared_ptr<Middleware>> middleware) : name_{std::move(name)} {
    use(std::move(middleware));
}

void MessageBus::use(std::vector<std::shared_ptr<Middleware>> middleware, const HandlerRegistry* handlers) {
    middleware_ = std::move(middleware);
    middleware_.push_back(nullptr);
    handlers_ = handlers;
}

bool MessageBus::handles(TypeId type) const noexcept {
    return handlers_ != nullptr && !handlers_->handlersFor(type).empty();
}

void MessageBus::dispatch(Envelope& envelope, AnswerSlot* answer) const {
    Stack{middleware_.data(), answer}.next(envelope);
}

} // namespace missive
