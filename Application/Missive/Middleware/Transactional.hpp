#pragma once

#include <Application/Missive/Bus/Middleware.hpp>
#include <Application/Missive/UnitOfWork/BoundUnitOfWork.hpp>
#include <Domain/Missive/Port/MessageNames.hpp>
#include <Domain/Missive/UnitOfWorkPurpose.hpp>

#include <string>

namespace missive {

/// Handles a message inside one unit of work: committed when the handler returns, rolled back when it throws. For a
/// message that was received the inbox guards it: what was handled before is not handled again.
class Transactional final : public Middleware {
public:
    Transactional(BoundUnitOfWork unitOfWork, const MessageNames& names, UnitOfWorkPurpose::Access access) noexcept
        : unitOfWork_{unitOfWork}, names_{names}, access_{access} {}

    /// Throws WorkerDied where the message may not be handled any more and was not handled before.
    void handle(Envelope& envelope, Stack rest) override;

private:
    void handleOnce(Envelope& envelope, const std::string& id, Stack rest);

    BoundUnitOfWork unitOfWork_;
    const MessageNames& names_;
    UnitOfWorkPurpose::Access access_;
};

} // namespace missive
