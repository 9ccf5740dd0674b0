#pragma once

#include <array>
#include <streambuf>

namespace missive {

/// A stream buffer on a file descriptor it does not own: unbuffered for writing, by pieces for reading. After a failed
/// write `errno` is that of the write, so that the caller can tell a closed pipe from a full disk. A failed read throws
/// std::system_error, which a stream takes as `bad`, so that it is not mistaken for the end. Use from one thread at a
/// time.
class FileDescriptorBuffer : public std::streambuf {
public:
    explicit FileDescriptorBuffer(int descriptor) : descriptor_{descriptor} {}

protected:
    int_type underflow() override;
    int_type overflow(int_type character) override;
    std::streamsize xsputn(const char* text, std::streamsize size) override;

private:
    int descriptor_;
    std::array<char, 4096> read_{};
};

} // namespace missive
