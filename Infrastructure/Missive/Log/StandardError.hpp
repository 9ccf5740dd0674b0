#pragma once

#include <string_view>

namespace missive {

/// Descriptor 2, for what no handler of the log could take.
class StandardError {
public:
    /// Whole lines; waits a second at most for whoever reads them. Returns whether all of it was written.
    static bool write(std::string_view lines) noexcept;
};

} // namespace missive
