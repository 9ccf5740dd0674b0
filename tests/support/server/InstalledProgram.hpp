#pragma once

#include <unistd.h>

#include <filesystem>
#include <string>

namespace missive::test {

/// The path of a server's program as Debian installs it, or nothing where it is not installed. PostgreSQL's programs
/// are found in the newest version that is there.
inline std::string installedProgram(const std::string& name) {
    namespace fs = std::filesystem;
    for (const char* folder : {"/usr/bin/", "/usr/sbin/", "/usr/lib/rabbitmq/bin/", "/usr/local/bin/"}) {
        if (access((folder + name).c_str(), X_OK) == 0) {
            return folder + name;
        }
    }
    std::string newest;
    std::error_code none;
    for (const auto& version : fs::directory_iterator{"/usr/lib/postgresql", none}) {
        const auto program = version.path() / "bin" / name;
        if (access(program.c_str(), X_OK) == 0 && program.string() > newest) {
            newest = program.string();
        }
    }
    return newest;
}

} // namespace missive::test
