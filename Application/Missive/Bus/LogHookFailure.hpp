#pragma once

#include <Domain/Missive/Port/Log.hpp>

#include <exception>
#include <string>

namespace missive {

/// Tells the log that a hook failed after the handler of this name had succeeded.
void logHookFailure(Log& log, const std::string& handlerName, const std::exception_ptr& error);

} // namespace missive
