#pragma once

#include <map>
#include <string>
#include <vector>

namespace missive::test {

/// What a process is started with.
struct ProcessSettings {
    std::string program;
    std::vector<std::string> arguments;
    /// In addition to this process's own, of which nothing that configures an application is handed on.
    std::map<std::string, std::string> environment;
    std::string directory = ".";
};

} // namespace missive::test
