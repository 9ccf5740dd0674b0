#pragma once

#include <filesystem>
#include <string>

namespace missive::benchmarking {

/// Where programs are looked for: always the same places, whatever the environment of the worker says.
struct ProgramPath {
    static constexpr const char* value = "/usr/local/bin:/usr/bin:/bin";

    /// The absolute path of a program, one with a slash being a path already; empty for one that is not there.
    static std::string find(const std::string& program);

    /// What is measured is started by: the program beside this one.
    static std::filesystem::path besideThisProgram(const std::string& name);
};

} // namespace missive::benchmarking
