#pragma once

#include <UI/Missive/Assembly/Wiring.hpp>
#include <UI/Missive/Http/Route/HttpRoute.hpp>
#include <UI/Missive/WiringProblem.hpp>

#include <deque>
#include <vector>

namespace missive {

/// Finds out which bus takes the message of each route, and adds what cannot work to `problems`.
void checkRoutes(std::deque<HttpRoute>& routes, const Wiring& wiring, std::vector<WiringProblem>& problems);

} // namespace missive
