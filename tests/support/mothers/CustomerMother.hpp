#pragma once

#include <Domain/Ordering/Customer.hpp>

#include <string>
#include <utility>

namespace missive::ordering {

struct CustomerMother {
    static Customer any() { return named("José Peña"); }
    static Customer named(std::string name) { return Customer{CustomerId::fromString("C-01330"), std::move(name)}; }
};

} // namespace missive::ordering
