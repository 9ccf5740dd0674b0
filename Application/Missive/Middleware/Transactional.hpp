#pragma once

#include <Application/Missive/Bus/Middleware.hpp>
#include <Domain/Missive/Port/UnitOfWork.hpp>
#include <Domain/Missive/UnitOfWorkPurpose.hpp>

namespace missive {

/// Handles a message inside one unit of work: committed when the handler returns, rolled back when it throws.
class Transactional final : public Middleware {
public:
    Transactional(UnitOfWork& unitOfWork, UnitOfWorkListener& listener, UnitOfWorkPurpose::Access access) noexcept
        : unitOfWork_{unitOfWork}, listener_{listener}, access_{access} {}

    void handle(Envelope& envelope, Stack rest) override;

private:
    UnitOfWork& unitOfWork_;
    UnitOfWorkListener& listener_;
    UnitOfWorkPurpose::Access access_;
};

} // namespace missive
