#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace missive {

/// The methods a route can have, and those that are answered for every route (RFC 9110 §9).
enum class HttpMethod : std::uint8_t { Get, Head, Post, Put, Patch, Delete, Options, Trace, Connect };

/// As it stands on the wire: `GET`.
std::string_view nameOf(HttpMethod method) noexcept;

/// The method of this name; names are told apart by case. Nothing for one that is none of these.
std::optional<HttpMethod> httpMethodNamed(std::string_view name) noexcept;

} // namespace missive
