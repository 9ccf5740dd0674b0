#pragma once

#include <fstream>
#include <stdexcept>
#include <string>

namespace missive::test {

/// What Symfony 8.1 wrote for one command line, as recorded in `symfony-8.1-console.txt`.
struct SymfonyRecording {
    std::string out;
    std::string err;
    int exitCode = -1;

    /// Throws std::runtime_error for a line that was not recorded.
    static SymfonyRecording of(const std::string& line) {
        std::ifstream file{MISSIVE_SOURCE_DIR "/tests/UI/Missive/Messenger/symfony-8.1-console.txt"};
        SymfonyRecording recording;
        bool found = false;
        for (std::string text; std::getline(file, text);) {
            if (text.starts_with("$ ")) {
                if (found) {
                    return recording;
                }
                found = text.substr(2) == line;
            } else if (found && text.starts_with("  out| ")) {
                recording.out += text.substr(7) + '\n';
            } else if (found && text.starts_with("  err| ")) {
                recording.err += text.substr(7) + '\n';
            } else if (found && text.starts_with("  rc=")) {
                recording.exitCode = std::stoi(text.substr(5));
            }
        }
        if (!found) {
            throw std::runtime_error{"There is no recording of \"" + line + "\"."};
        }
        return recording;
    }
};

} // namespace missive::test
