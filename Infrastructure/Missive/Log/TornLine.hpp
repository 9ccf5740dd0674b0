#pragma once

#include <sys/types.h>

namespace missive {

/// The end of a file that a process left in the middle of a line when it died. Nobody else may append meanwhile.
class TornLine {
public:
    /// Of an open file of this size; nothing is torn in one that ends with a line end, or is empty.
    TornLine(int descriptor, off_t size) noexcept;

    bool isThere() const noexcept { return isThere_; }

    /// Cuts it off where it begins like a record's line, else ends it. Returns whether either could be done.
    bool cut() const noexcept;

    /// Ends it with a line end. Returns whether that could be done.
    bool end() const noexcept;

private:
    off_t begin() const noexcept;
    bool looksLikeOurs(off_t begin) const noexcept;

    int descriptor_;
    off_t size_;
    bool isThere_;
};

} // namespace missive
