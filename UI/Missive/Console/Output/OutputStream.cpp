#include <UI/Missive/Console/Output/OutputStream.hpp>

#include <algorithm>
#include <cerrno>
#include <ostream>

namespace missive {

void OutputStream::write(const ConsoleText& written) {
    const auto& text = written.bytes();
    if (text.empty() || error_ != 0) {
        return;
    }
    errno = 0;
    stream_ << text << std::flush;
    if (!stream_) {
        error_ = errno != 0 ? errno : EIO;
    }
    const auto last = text.find_last_not_of('\n');
    const auto ends = static_cast<int>(last == std::string::npos ? text.size() : text.size() - last - 1);
    lineEnds_ = std::min(2, last == std::string::npos ? lineEnds_ + ends : ends);
    empty_ = false;
}

void OutputStream::writeln(const ConsoleText& line) { write(line + "\n"); }

void OutputStream::separateBlock() {
    const auto missing = empty_ ? 1 : 2 - lineEnds_;
    write(std::string(static_cast<std::size_t>(missing), '\n'));
}

void OutputStream::separateText() {
    if (!empty_ && lineEnds_ == 0) {
        write("\n");
    }
}

ConsoleText OutputStream::paint(TextStyle style, const ConsoleText& text) const {
    return decorated_ ? ConsoleText::literal(painted(style, text.bytes())) : text;
}

} // namespace missive
