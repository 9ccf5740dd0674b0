#pragma once

#include <cstddef>
#include <optional>

namespace missive {

/// What the operating system tells about a file descriptor that may be a terminal.
class Terminal {
public:
    /// True if the descriptor is connected to a terminal.
    static bool isTerminal(int descriptor);

    /// Columns of the terminal behind the descriptor; nothing if it is none or does not tell.
    static std::optional<std::size_t> width(int descriptor);

    /// Puts something that fails every use in the place of a standard descriptor that was closed, so that no file or
    /// pipe opened later becomes what is read as input or written to as output. Call it before anything is opened.
    static void reserveStandardDescriptors();

    /// From now on writing to a closed pipe is an error of the write and no longer ends the process.
    static void reportClosedPipesAsErrors();
};

} // namespace missive
