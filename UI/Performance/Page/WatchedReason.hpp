#pragma once

#include <Application/Performance/Query/WatchedRouteView.hpp>
#include <UI/Missive/Pages/Html/Html.hpp>

#include <string>

namespace missive::performance {

/// Why a route deserves attention, as a sentence.
std::string watchedReason(const WatchedRouteView& route);

/// How much: in words, not by colour alone.
Html severityOf(const WatchedRouteView& route);

} // namespace missive::performance
