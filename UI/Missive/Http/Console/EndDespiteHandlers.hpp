#pragma once

#include <Domain/Missive/Port/Log.hpp>

#include <string>
#include <vector>

namespace missive {

/// Ends the process with success although handlers of these routes still run, as a server does that was told to stop
/// and has given them their grace: what they do not commit is rolled back. Says which, so that they can be mended. Does
/// nothing without any.
void endDespiteHandlers(std::vector<std::string> routes, Log& log);

} // namespace missive
