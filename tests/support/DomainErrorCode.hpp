#pragma once

#include <Domain/Missive/DomainError.hpp>

#include <string>

namespace missive::test {

/// The code of the DomainError that the callable throws; empty when it throws none.
template <class Callable> std::string domainErrorCode(Callable&& callable) {
    try {
        callable();
    } catch (const DomainError& error) {
        return error.code();
    }
    return {};
}

} // namespace missive::test
