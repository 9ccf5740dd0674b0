#pragma once

#include <Infrastructure/Missive/Configuration/Environment/EnvironmentVariables.hpp>
#include <UI/Missive/Http/Server/ListeningSocket.hpp>

#include <string>
#include <vector>

namespace missive {

/// The sockets that systemd opened before it started this process, as a .socket unit tells it to (sd_listen_fds(3)):
/// `LISTEN_PID`, `LISTEN_FDS` and `LISTEN_FDNAMES`. They stay open when this process ends, and no process that it
/// starts gets them.
class SystemdSockets {
public:
    /// Throws std::runtime_error where systemd handed over none, or not to this process.
    explicit SystemdSockets(const EnvironmentVariables& environment);

    /// Those with this `FileDescriptorName=`. Throws std::runtime_error where there is none, where it was taken, or
    /// where it is no socket that is listened on.
    std::vector<ListeningSocket> take(const std::string& name);

    /// All that were not taken. Throws as `take` does.
    std::vector<ListeningSocket> takeRest();

private:
    struct Handed {
        int descriptor;
        std::string name;
        bool isTaken = false;
    };

    template <class Condition> std::vector<ListeningSocket> takeIf(Condition condition);
    std::string names() const;

    std::vector<Handed> handed_;
};

} // namespace missive
