#pragma once

#include <UI/Missive/Console/Input/Input.hpp>

#include <cstddef>
#include <fstream>
#include <istream>
#include <optional>
#include <string>
#include <string_view>

namespace missive {

/// The text a command was pointed at: a file, or standard input for `-`.
class InputText {
public:
    /// Throws std::runtime_error when the file cannot be opened. The stream must outlive the object.
    InputText(const std::string& fileOrDash, std::istream& standardInput);

    /// The text an argument holds, or all of standard input where that is a dash. Throws as `rest` does.
    static std::string of(const Input& input, std::string_view argument);

    /// The next line without its end; false when there is none. Throws std::runtime_error when reading fails,
    /// DomainError `input.malformed` for a line longer than 16 MiB; the next call then gives the line after it.
    bool nextLine(std::string& line);

    /// All that is left. Throws as nextLine does, also when it is more than 16 MiB.
    std::string rest();

    /// How many lines a regular file has; nothing for what can be read only once. Call it before anything was read.
    std::optional<std::size_t> countLines() const;

private:
    void checkReading() const;

    std::string name_;
    std::string path_;
    std::ifstream file_;
    std::istream& stream_;
    bool first_ = true;
};

} // namespace missive
