#pragma once

#include <Domain/Missive/Port/Log.hpp>
#include <UI/Missive/Http/Server/HttpServerOptions.hpp>

#include <cstddef>

namespace missive {

/// How many open files a server of so many connections needs: a tenth more connections are accepted, to be refused,
/// and 256 files are for everything else.
std::size_t openFilesFor(std::size_t connections);

/// Raises this process's limit of open files as far as these connections need and the system lets it. Where that is not
/// enough, there are fewer connections, and a warning that says how many and what to do.
void fitConnections(HttpServerOptions& options, Log& log);

} // namespace missive
