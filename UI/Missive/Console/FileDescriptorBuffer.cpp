#include <UI/Missive/Console/FileDescriptorBuffer.hpp>

#include <cerrno>

#include <unistd.h>

namespace missive {

FileDescriptorBuffer::int_type FileDescriptorBuffer::overflow(int_type character) {
    if (traits_type::eq_int_type(character, traits_type::eof())) {
        return traits_type::not_eof(character);
    }
    const auto byte = traits_type::to_char_type(character);
    return xsputn(&byte, 1) == 1 ? character : traits_type::eof();
}

std::streamsize FileDescriptorBuffer::xsputn(const char* text, std::streamsize size) {
    std::streamsize written = 0;
    while (written < size) {
        const auto count = ::write(descriptor_, text + written, static_cast<std::size_t>(size - written));
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count <= 0) {
            break;
        }
        written += count;
    }
    return written;
}

} // namespace missive
