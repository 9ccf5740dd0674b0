#pragma once

#include <UI/Missive/Http/Access/ForwardedHop.hpp>
#include <UI/Missive/Http/Message/HttpHeaders.hpp>

#include <optional>
#include <vector>

namespace missive {

using ForwardedHops = std::vector<ForwardedHop>;

/// What the header `Forwarded` (RFC 7239) tells, the proxy next to us last; none without the header. Nothing for one
/// that is malformed.
std::optional<ForwardedHops> forwardedHops(const HttpHeaders& headers);

/// The same from `X-Forwarded-For`, `-Proto` and `-Host`. The latter have one value, or one for each address.
std::optional<ForwardedHops> customaryForwardedHops(const HttpHeaders& headers);

} // namespace missive
