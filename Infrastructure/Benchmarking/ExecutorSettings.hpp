#pragma once

#include <filesystem>
#include <string>

namespace missive::benchmarking {

/// What a ChildProcessExecutor works with.
struct ExecutorSettings {
    /// The program that confines itself and becomes the interpreter, or measures a body in C++.
    std::filesystem::path child;
    /// Folders of processes are made below it.
    std::filesystem::path folder;
    /// Host and process, as results name them.
    std::string worker;
};

} // namespace missive::benchmarking
