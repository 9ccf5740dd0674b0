#pragma once

#include <UI/Missive/Console/Output/ConsoleText.hpp>
#include <UI/Missive/Console/Output/TextStyle.hpp>

#include <iosfwd>

namespace missive {

/// One of the two streams of a command. Every write reaches the stream at once. It remembers how the text so far ended,
/// so that blocks are set apart by exactly one empty line, and the first write that failed. One thread at a time.
class OutputStream {
public:
    /// `decorated` allows colours and cursor movements.
    OutputStream(std::ostream& stream, bool decorated) : stream_{stream}, decorated_{decorated} {}

    void write(const ConsoleText& written);
    void writeln(const ConsoleText& line);

    /// Makes the next text begin after one empty line, also at the very start.
    void separateBlock();
    /// Makes the next text begin on a line of its own.
    void separateText();

    /// Says that the cursor stands on a new line because a line was typed there and echoed.
    void readerEndedLine() { lineEnds_ = 1; }

    bool decorated() const { return decorated_; }
    /// The text in the style if this stream is decorated, else unchanged.
    ConsoleText paint(TextStyle style, const ConsoleText& text) const;

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
