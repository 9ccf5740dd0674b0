#pragma once

#include <Domain/Ordering/Port/OrderReport.hpp>

namespace missive {
class OdbUnitOfWork;
}

namespace missive::ordering {

/// Figures from the tables of the context. Works inside the calling thread's unit of work and throws std::logic_error
/// outside one. Safe to use from any thread; the unit of work must outlive it.
class OdbOrderReport final : public OrderReport {
public:
    explicit OdbOrderReport(OdbUnitOfWork& unitOfWork) : unitOfWork_{unitOfWork} {}

    OrderFigures figures() const override;

private:
    OdbUnitOfWork& unitOfWork_;
};

} // namespace missive::ordering
