#include <UI/Missive/Console/Output/FileDescriptorBuffer.hpp>

#include <cerrno>
#include <system_error>

#include <unistd.h>

namespace missive {

FileDescriptorBuffer::int_type FileDescriptorBuffer::underflow() {
    ssize_t count = 0;
    do {
        count = ::read(descriptor_, read_.data(), read_.size());
    } while (count < 0 && errno == EINTR);
    if (count < 0) {
        throw std::system_error{errno, std::generic_category()};
    }
    setg(read_.data(), read_.data(), read_.data() + count);
    return count == 0 ? traits_type::eof() : traits_type::to_int_type(read_.front());
}

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
