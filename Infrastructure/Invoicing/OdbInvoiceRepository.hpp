#pragma once

#include <Domain/Invoicing/Port/InvoiceRepository.hpp>

namespace missive {
class OdbUnitOfWork;
}

namespace missive::invoicing {

/// Invoices in the table `invoicing_invoice`. Works inside the calling thread's unit of work and throws
/// std::logic_error outside one. Safe to use from any thread; the unit of work must outlive it.
class OdbInvoiceRepository final : public InvoiceRepository {
public:
    explicit OdbInvoiceRepository(OdbUnitOfWork& unitOfWork) : unitOfWork_{unitOfWork} {}

    void add(const Invoice& invoice) override;
    std::optional<Invoice> find(const std::string& orderId) const override;

private:
    OdbUnitOfWork& unitOfWork_;
};

} // namespace missive::invoicing
