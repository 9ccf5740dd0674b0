#pragma once

#include <UI/Missive/Console/Input/Input.hpp>

#include <string>

namespace missive {

/// A console command that is run with what was typed. Lives as long as the call.
struct ConsoleCall {
    const std::string& command;
    const Input& input;
    /// Once the command has returned.
    const int& exitCode;

    std::string describe() const { return "the console command \"" + command + '"'; }
};

} // namespace missive
