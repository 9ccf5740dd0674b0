#pragma once

#include <string>

namespace missive::benchmarking {

/// Confines this process to what its five arguments say: the folder it works in, the process it must not outlive, the
/// processor it runs on (or -1), the seconds of a processor it may use and the bytes it may address (or 0). Gives the
/// reason where it could not.
std::string confine(char** arguments);

} // namespace missive::benchmarking
