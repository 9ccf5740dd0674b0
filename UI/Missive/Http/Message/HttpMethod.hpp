#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace missive {

/// The methods a route can have, those that are answered for every route (RFC 9110 §9), and any other one.
enum class HttpMethod : std::uint8_t { Get, Head, Post, Put, Patch, Delete, Options, Trace, Connect, Other };

/// As it stands on the wire: `GET`. For `Other` it is `_other`, as in figures and logs.
std::string_view nameOf(HttpMethod method) noexcept;

/// The method of this name; names are told apart by case. Nothing for one that is none of these.
std::optional<HttpMethod> httpMethodNamed(std::string_view name) noexcept;

} // namespace missive
