#pragma once

#include <Infrastructure/Missive/Configuration/Environment/EnvironmentVariables.hpp>
#include <UI/Missive/Http/Console/ServedSocket.hpp>

#include <string>
#include <vector>

namespace missive {

/// Listens on all that was passed: what ListeningSocket::on takes, `systemd:NAME` for the sockets of that name that
/// systemd has opened, `systemd` for all of them that are not named elsewhere; each perhaps behind `http://` or
/// `https://`. Throws UsageError for what is no address, std::runtime_error for what cannot be listened on.
std::vector<ServedSocket> openSockets(const std::vector<std::string>& listen, const std::vector<std::string>& monitor,
                                      const EnvironmentVariables& environment);

} // namespace missive
