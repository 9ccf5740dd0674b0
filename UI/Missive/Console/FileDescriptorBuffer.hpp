#pragma once

#include <streambuf>

namespace missive {

/// An unbuffered stream buffer that writes to a file descriptor it does not own. After a failed write `errno` is that
/// of the write, so that the caller can tell a closed pipe from a full disk. Use from one thread at a time.
class FileDescriptorBuffer : public std::streambuf {
public:
    explicit FileDescriptorBuffer(int descriptor) : descriptor_{descriptor} {}

protected:
    int_type overflow(int_type character) override;
    std::streamsize xsputn(const char* text, std::streamsize size) override;

private:
    int descriptor_;
};

} // namespace missive
