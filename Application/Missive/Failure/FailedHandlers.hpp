#pragma once

#include <exception>
#include <string>
#include <vector>

namespace missive {

/// The names of the handlers that failed; none for an error that is no HandlerFailed.
std::vector<std::string> failedHandlers(const std::exception_ptr& error);

} // namespace missive
