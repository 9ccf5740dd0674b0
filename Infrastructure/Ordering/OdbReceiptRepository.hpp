#pragma once

#include <Domain/Ordering/Port/ReceiptRepository.hpp>

namespace missive {
class OdbUnitOfWork;
}

namespace missive::ordering {

/// Receipts in the table `ordering_receipt`. Works inside the calling thread's unit of work and throws
/// std::logic_error outside one. Safe to use from any thread; the unit of work must outlive it.
class OdbReceiptRepository final : public ReceiptRepository {
public:
    explicit OdbReceiptRepository(OdbUnitOfWork& unitOfWork) : unitOfWork_{unitOfWork} {}

    void add(const Receipt& receipt) override;
    std::optional<Receipt> find(const OrderId& id) const override;

private:
    OdbUnitOfWork& unitOfWork_;
};

} // namespace missive::ordering
