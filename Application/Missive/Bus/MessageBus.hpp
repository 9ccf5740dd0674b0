#pragma once

#include <Application/Missive/Bus/HandlerRegistry.hpp>
#include <Application/Missive/Bus/Middleware.hpp>
#include <Domain/Missive/Envelope.hpp>

#include <memory>
#include <string>
#include <vector>

namespace missive {

/// Sends an envelope through a list of middleware. Every dispatch has its own position, so a handler may dispatch
/// again. Safe to use from any thread once it is built.
class MessageBus {
public:
    explicit MessageBus(std::string name, std::vector<std::shared_ptr<Middleware>> middleware = {});
    MessageBus(const MessageBus&) = delete;
    MessageBus& operator=(const MessageBus&) = delete;

    const std::string& name() const noexcept { return name_; }

    /// Sets the middleware, outermost first, and the handlers they end at, which must outlive the bus. Call it before
    /// the first dispatch.
    void use(std::vector<std::shared_ptr<Middleware>> middleware, const HandlerRegistry* handlers = nullptr);

    /// Whether a message of this type has a handler here, for all the bus knows of its handlers.
    bool handles(TypeId type) const noexcept;

    /// The handlers its messages end at, or null.
    const HandlerRegistry* handlers() const noexcept { return handlers_; }

    /// The envelope comes back with the stamps it collected, the handler's answer goes to `answer`. Throws what the
    /// middleware throws.
    void dispatch(Envelope& envelope, AnswerSlot* answer = nullptr) const;

private:
    std::string name_;
    /// Ends with a null one.
    std::vector<std::shared_ptr<Middleware>> middleware_;
    const HandlerRegistry* handlers_ = nullptr;
};

} // namespace missive
