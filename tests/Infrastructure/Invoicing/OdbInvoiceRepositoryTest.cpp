#include <Infrastructure/Invoicing/OdbInvoiceRepository.hpp>
#include <tests/Infrastructure/Ordering/OdbPlace.hpp>
#include <tests/contract/InvoiceRepositoryContract.hpp>
#include <tests/support/FakeClock.hpp>
#include <tests/support/SilentUnitOfWorkListener.hpp>

#include <doctest/doctest.h>

namespace missive::invoicing {

using namespace test;

namespace {

class OdbRig {
public:
    OdbRig() { place_.database().createSchema("invoicing", {"invoicing_invoice"}); }

    OdbInvoiceRepository& invoices() { return invoices_; }
    template <class Work> void inUnitOfWork(Work&& work) {
        place_.unitOfWork().run(UnitOfWorkPurpose{}, listener_, [&] { work(); });
    }

private:
    FakeClock clock_;
    ordering::OdbPlace place_{clock_};
    SilentUnitOfWorkListener listener_;
    OdbInvoiceRepository invoices_{place_.unitOfWork()};
};

} // namespace

TEST_CASE("the ODB invoice repository keeps the contract") { checkInvoiceRepositoryContract<OdbRig>(); }

} // namespace missive::invoicing
