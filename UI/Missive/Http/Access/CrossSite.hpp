#pragma once

#include <UI/Missive/Http/Access/CorsPolicy.hpp>
#include <UI/Missive/Http/Message/HttpRequest.hpp>

namespace missive {

/// Whether a page that has no business here would change something by this request: its method is none of GET, HEAD and
/// OPTIONS, its `Origin` is neither allowed nor on the host that is asked, or `Sec-Fetch-Site` tells that it comes from
/// elsewhere. What comes from no page at all has neither header.
bool isForgedAcrossSites(const HttpRequest& request, const CorsPolicy& cors) noexcept;

} // namespace missive
