#pragma once

#include <Application/Missive/Bus/HandlerCall.hpp>
#include <Application/Missive/Bus/HandlerDescriptor.hpp>
#include <Application/Missive/Bus/Hooks.hpp>
#include <Application/Missive/UnitOfWork/BoundUnitOfWork.hpp>
#include <Application/Missive/Worker/BatchAttempt.hpp>
#include <Domain/Missive/Port/Log.hpp>
#include <Domain/Missive/Port/MessageNames.hpp>

#include <span>
#include <string_view>

namespace missive {

/// Calls batch handlers: with all messages of a batch in one unit of work, for each of which the inbox remembers that
/// it was handled. Safe to use from any thread.
class BatchHandling {
public:
    BatchHandling(BoundUnitOfWork unitOfWork, const Hooks<HandlerCall>& hooks, const MessageNames& names,
                  Log& log) noexcept
        : unitOfWork_{unitOfWork}, hooks_{hooks}, names_{names}, log_{log} {}

    /// Every envelope has a MessageIdStamp; at least one. The first of them is the thread's CurrentMessage meanwhile.
    /// An error that is Recoverable holds for all of them. Throws nothing that the handler throws.
    BatchAttempt handle(const HandlerDescriptor& handler, std::span<const Envelope> envelopes,
                        std::string_view transportName) const;

private:
    UnitOfWorkOutcome run(const HandlerDescriptor& handler, std::span<const Envelope> envelopes) const;

    BoundUnitOfWork unitOfWork_;
    const Hooks<HandlerCall>& hooks_;
    const MessageNames& names_;
    Log& log_;
};

} // namespace missive
