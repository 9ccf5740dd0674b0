#pragma once

#include <UI/Missive/Http/Message/MediaType.hpp>

#include <string_view>

namespace missive {

/// The weight that an Accept header (RFC 9110 §12.5.1) gives to what is told: `closeness` says how closely a range
/// names it, 0 for not at all, and what names it most closely decides. Elements that are malformed count for nothing,
/// and a header without any that is not takes everything.
double acceptedWeight(std::string_view header, int (*closeness)(const MediaType&));

} // namespace missive
