#pragma once

#include <UI/Missive/Http/Console/ServedSocket.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace missive {

/// Where how much is served, with the ports that were found: `Serving 2 routes on http://127.0.0.1:8000 and for
/// monitoring on http://127.0.0.1:9000.`
std::string servingSentence(std::size_t routes, const std::vector<ServedSocket>& sockets);

} // namespace missive
