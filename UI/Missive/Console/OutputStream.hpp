#pragma once

#include <UI/Missive/Console/TextStyle.hpp>

#include <iosfwd>
#include <string>
#include <string_view>

namespace missive {

/// One of the two streams of a command. Every write reaches the stream at once. It remembers how the text so far ended,
/// so that blocks are set apart by exactly one empty line, and the first write that failed. One thread at a time.
class OutputStream {
public:
    /// `decorated` allows colours and cursor movements.
    OutputStream(std::ostream& stream, bool decorated) : stream_{stream}, decorated_{decorated} {}

    void write(std::string_view text);
    void writeln(std::string_view line);

    /// Makes the next text begin after one empty line, also at the very start.
    void separateBlock();
    /// Makes the next text begin on a line of its own.
    void separateText();

    /// Says that the cursor stands on a new line because a line was typed there and echoed.
    void readerEndedLine() { lineEnds_ = 1; }

    bool decorated() const { return decorated_; }
    /// The text in the style if this stream is decorated, else unchanged.
    std::string paint(TextStyle style, std::string_view text) const;

    /// The `errno` of the first write that failed; 0 while all succeeded. Nothing is written after a failure.
    int error() const { return error_; }

private:
    std::ostream& stream_;
    bool decorated_;
    bool empty_ = true;
    int lineEnds_ = 0;
    int error_ = 0;
};

} // namespace missive
