#pragma once

#include <Domain/Missive/Transport.hpp>
#include <UI/Missive/Console/Input/Input.hpp>

#include <chrono>
#include <span>

namespace missive {

/// How often `--keepalive` has claims renewed: the seconds given, 5 without a value, zero (each transport's own choice)
/// without the option. Throws UsageError if it is wrong or not shorter than the lease of one of the transports.
std::chrono::milliseconds keepaliveInterval(const Input& input, std::span<const Transport* const> transports);

} // namespace missive
