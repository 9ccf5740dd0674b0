#pragma once

#include <Domain/Missive/Stamp/ErrorDetailsStamp.hpp>

#include <exception>

namespace missive {

/// Describes an error for people and for peers; of a HandlerFailed the first handler's error. The code is that of a
/// DomainError, else 0.
ErrorDetailsStamp errorDetails(const std::exception_ptr& error);

} // namespace missive
