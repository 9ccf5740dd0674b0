#pragma once

#include <Domain/Ordering/Port/ConfirmationRepository.hpp>

namespace missive {
class OdbUnitOfWork;
}

namespace missive::ordering {

/// Confirmations in the table `ordering_confirmation`. Works inside the calling thread's unit of work and throws
/// std::logic_error outside one. Safe to use from any thread; the unit of work must outlive it.
class OdbConfirmationRepository final : public ConfirmationRepository {
public:
    explicit OdbConfirmationRepository(OdbUnitOfWork& unitOfWork) : unitOfWork_{unitOfWork} {}

    void add(const Confirmation& confirmation) override;
    std::optional<Confirmation> find(const OrderId& id) const override;

private:
    OdbUnitOfWork& unitOfWork_;
};

} // namespace missive::ordering
