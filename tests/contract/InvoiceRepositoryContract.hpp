#pragma once

#include <Domain/Invoicing/Port/InvoiceRepository.hpp>

#include <doctest/doctest.h>

namespace missive::invoicing {

/// What every InvoiceRepository does. The rig has `invoices()` and `inUnitOfWork(callable)`.
template <class Rig> void checkInvoiceRepositoryContract() {
    Rig rig;
    InvoiceRepository& invoices = rig.invoices();
    const Invoice first{"o-1", "José Peña", 9'007'199'254'740'993, "EUR"};
    rig.inUnitOfWork([&] { invoices.add(first); });

    SUBCASE("an invoice is found as it was added") {
        rig.inUnitOfWork([&] { CHECK(invoices.find("o-1") == first); });
    }
    SUBCASE("there is none for another order") {
        rig.inUnitOfWork([&] { CHECK_FALSE(invoices.find("o-2")); });
    }
    SUBCASE("after a second invoice for the same order the first one is found") {
        rig.inUnitOfWork([&] { invoices.add({"o-1", "Ada", 1, "JPY"}); });
        rig.inUnitOfWork([&] { CHECK(invoices.find("o-1") == first); });
    }
}

} // namespace missive::invoicing
