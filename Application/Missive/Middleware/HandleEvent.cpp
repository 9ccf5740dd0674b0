#include <Application/Missive/Middleware/HandleEvent.hpp>

#include <Application/Missive/Bus/DispatchContext.hpp>
#include <Application/Missive/Bus/HandlerFailed.hpp>
#include <Application/Missive/Bus/LogHookFailure.hpp>
#include <Application/Missive/Bus/NoHandlerForMessage.hpp>
#include <Application/Missive/Failure/WorkerDied.hpp>
#include <Application/Missive/Failure/WorkerDiedStamp.hpp>
#include <Domain/Missive/Stamp/HandledStamp.hpp>
#include <Domain/Missive/Stamp/MessageIdStamp.hpp>
#include <Domain/Missive/Stamp/ReceivedStamp.hpp>

#include <cstddef>
#include <exception>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace missive {

namespace {

bool isMeantFor(const Envelope& envelope, const HandlerDescriptor& handler) {
    const auto* received = envelope.last<ReceivedStamp>();
    return received == nullptr || handler.listensTo(received->transportName);
}

} // namespace

void HandleEvent::handle(Envelope& envelope, Stack rest) {
    std::vector<const HandlerDescriptor*> pending;
    bool hasHandlers = false;
    for (const auto& handler : handlers_.handlersFor(envelope.type())) {
        if (isMeantFor(envelope, handler)) {
            hasHandlers = true;
            if (!handler.hasHandled(envelope)) {
                pending.push_back(&handler);
            }
        }
    }
    if (!hasHandlers) {
        const auto messageName = names_.nameOf(envelope);
        if (!allowNoHandlers_) {
            throw NoHandlerForMessage{messageName};
        }
        tellOfNoHandler(messageName, envelope);
    }

    std::vector<HandlerFailed::Failure> failures;
    for (std::size_t i = 0; i < pending.size(); ++i) {
        try {
            call(*pending[i], envelope, failures.empty() && i + 1 == pending.size());
        } catch (...) {
            failures.emplace_back(pending[i]->name, std::current_exception());
        }
    }
    if (!failures.empty()) {
        throw HandlerFailed{names_.nameOf(envelope), std::move(failures)};
    }
    rest.next(envelope);
}

/// A message that came from a transport and is acknowledged without an effect is told of once a type.
void HandleEvent::tellOfNoHandler(const std::string& messageName, const Envelope& envelope) {
    const auto* received = envelope.last<ReceivedStamp>();
    bool isFirst = false;
    if (received != nullptr) {
        const std::lock_guard lock{unhandledMutex_};
        isFirst = unhandled_.insert(messageName).second;
    }
    log_.write(isFirst ? LogLevel::Warning : LogLevel::Info,
               "No handler for message " + messageName +
                   (isFirst ? ": what comes from \"" + received->transportName + "\" is acknowledged and gone."
                            : std::string{}),
               {{"class", messageName}});
}

void HandleEvent::call(const HandlerDescriptor& handler, Envelope& envelope, bool isLast) {
    const auto* id = envelope.last<MessageIdStamp>();
    const auto* received = envelope.last<ReceivedStamp>();
    auto* acknowledgement = isLast ? DispatchContext::acknowledgementOf(envelope) : nullptr;
    bool acknowledged = false;
    const auto acknowledgeNow = [&] {
        acknowledgement->acknowledge();
        acknowledged = true;
    };
    const FunctionRef<void()> beforeCommit{acknowledgeNow};

    const auto* died = envelope.last<WorkerDiedStamp>();
    UnitOfWorkPurpose purpose{.access = UnitOfWorkPurpose::Access::Write, .asksFirst = died != nullptr};
    const std::string_view ids[] = {id == nullptr ? std::string_view{} : id->id};
    if (id != nullptr && received != nullptr) {
        purpose.messageIds = ids;
        purpose.handlerName = handler.name;
    }
    if (acknowledgement != nullptr) {
        purpose.beforeCommit = &beforeCommit;
    }
    auto outcome = UnitOfWorkOutcome::Committed;
    const auto handle = [&] {
        outcome = unitOfWork_.run(purpose, [&] {
            if (died != nullptr) {
                throw WorkerDied{died->deaths};
            }
            handler.call(envelope.message().data(), nullptr);
        });
    };
    hooks_.around({handler.name, {&envelope, 1}}, handle,
                  [&](const std::exception_ptr& error) { logHookFailure(log_, handler.name, error); });
    if (acknowledged) {
        acknowledgement->done = true;
    }
    envelope.add(handler.handledStamp);
    tell(handler, envelope, outcome);
}

void HandleEvent::tell(const HandlerDescriptor& handler, const Envelope& envelope, UnitOfWorkOutcome outcome) {
    if (!log_.accepts(LogLevel::Info)) {
        return;
    }
    const auto name = names_.nameOf(envelope);
    const auto* what = outcome == UnitOfWorkOutcome::Committed ? " handled by " : " had been handled before by ";
    log_.write(LogLevel::Info, "Message " + name + what + handler.name, {{"class", name}, {"handler", handler.name}});
}

} // namespace missive
