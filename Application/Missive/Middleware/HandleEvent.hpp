#pragma once

#include <Application/Missive/Bus/HandlerCall.hpp>
#include <Application/Missive/Bus/HandlerRegistry.hpp>
#include <Application/Missive/Bus/Hooks.hpp>
#include <Application/Missive/Bus/Middleware.hpp>
#include <Application/Missive/UnitOfWork/BoundUnitOfWork.hpp>
#include <Domain/Missive/Port/Log.hpp>
#include <Domain/Missive/Port/MessageNames.hpp>

#include <mutex>
#include <set>
#include <string>

namespace missive {

/// Ends the stack of the event bus: calls every handler of the event, each in a unit of work of its own that the inbox
/// guards, and collects their errors. A handler that succeeded before (HandledStamp, inbox) is not called again; of a
/// message that may not be handled any more (WorkerDiedStamp) none is called, and those that had not succeeded failed.
class HandleEvent final : public Middleware {
public:
    HandleEvent(const HandlerRegistry& handlers, BoundUnitOfWork unitOfWork, const Hooks<HandlerCall>& hooks,
                const MessageNames& names, Log& log, bool allowNoHandlers) noexcept
        : handlers_{handlers}, unitOfWork_{unitOfWork}, hooks_{hooks}, names_{names}, log_{log},
          allowNoHandlers_{allowNoHandlers} {}

    /// Throws HandlerFailed, and NoHandlerForMessage unless that is allowed.
    void handle(Envelope& envelope, Stack rest) override;

private:
    void call(const HandlerDescriptor& handler, Envelope& envelope, bool isLast);
    void tellOfNoHandler(const std::string& messageName, const Envelope& envelope);
    void tell(const HandlerDescriptor& handler, const Envelope& envelope, UnitOfWorkOutcome outcome);

    const HandlerRegistry& handlers_;
    BoundUnitOfWork unitOfWork_;
    const Hooks<HandlerCall>& hooks_;
    const MessageNames& names_;
    Log& log_;
    bool allowNoHandlers_;
    std::mutex unhandledMutex_;
    /// Messages without a handler that were told of.
    std::set<std::string> unhandled_;
};

} // namespace missive
