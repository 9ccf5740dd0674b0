#pragma once

#include <exception>
#include <string>

namespace missive {

/// What an exception says of itself; for one that is no std::exception, that it says nothing.
std::string errorText(const std::exception_ptr& error);

} // namespace missive
