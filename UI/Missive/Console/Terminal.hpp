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

    /// From now on writing to a closed pipe is an error of the write and no longer ends the process.
    static void reportClosedPipesAsErrors();
};

} // namespace missive
