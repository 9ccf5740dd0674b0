#pragma once

#include <Domain/Missive/AggregateRoot.hpp>

namespace billing {

struct InvoiceIssued {};

class Invoice : public missive::AggregateRoot<InvoiceIssued> {};

} // namespace billing
