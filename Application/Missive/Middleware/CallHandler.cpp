#include <Application/Missive/Middleware/CallHandler.hpp>

#include <Application/Missive/Bus/NoHandlerForMessage.hpp>

#include <string>
#include <utility>

namespace missive {

void CallHandler::handle(Envelope& envelope, Stack rest) {
    const auto handlers = handlers_.handlersFor(envelope.type());
    if (handlers.empty()) {
        throw NoHandlerForMessage{std::string{envelope.type().name()}};
    }
    handlers.front().call(envelope.message().data(), rest.answer());
    envelope.add(handlers.front().handledStamp);
    rest.next(envelope);
}

} // namespace missive
