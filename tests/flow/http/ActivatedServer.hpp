#pragma once

#include <UI/Missive/Http/Server/ListeningSocket.hpp>
#include <tests/flow/Scratch.hpp>

#include <fcntl.h>
#include <unistd.h>

#include <string>
#include <utility>
#include <vector>

namespace missive::test {

/// A server that is started as systemd does it: with sockets that are open already, from descriptor 3 on.
class ActivatedServer {
public:
    /// `names` is what LISTEN_FDNAMES says, `process` the shell's word for what LISTEN_PID does.
    static Process start(const Scratch& scratch, const std::vector<int>& descriptors, Scratch::Arguments arguments,
                         Scratch::Environment environment = {}, const std::string& names = "web:probe",
                         const std::string& process = "$$") {
        std::string script;
        std::vector<int> copies;
        for (std::size_t i = 0; i < descriptors.size(); ++i) {
            copies.push_back(::fcntl(descriptors[i], F_DUPFD, 20)); // not closed by exec
            script += "exec " + std::to_string(3 + i) + "<&" + std::to_string(copies.back()) + ' ' +
                      std::to_string(copies.back()) + "<&-\n";
        }
        script += "export LISTEN_PID=" + process + " LISTEN_FDS=" + std::to_string(descriptors.size()) +
                  " LISTEN_FDNAMES=" + names + "\nexec \"$0\" \"$@\"";
        arguments.insert(arguments.begin(), {"-c", script, MISSIVE_PROGRAM, "http:serve"});
        environment.emplace("DATABASE_URL", "sqlite:///" + scratch.file("missive.db"));
        Process started{{"/bin/bash", std::move(arguments), std::move(environment), scratch.file(".")}};
        for (const int copy : copies) {
            ::close(copy);
        }
        return started;
    }
};

} // namespace missive::test
