#pragma once

#include <optional>

namespace missive::benchmark {

/// What the program does when it is started as a server of its own rows: `application …`, with the arguments of a
/// console, or `bare PORT FILE`. The exit code, or nothing for any other command line. Throws std::exception.
std::optional<int> serveHttp(int argc, const char* const* argv);

} // namespace missive::benchmark
