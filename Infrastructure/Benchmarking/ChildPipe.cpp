#include <Infrastructure/Benchmarking/ChildPipe.hpp>

#include <algorithm>
#include <array>
#include <cerrno>
#include <system_error>

#include <fcntl.h>
#include <unistd.h>

namespace missive::benchmarking {

ChildPipe::ChildPipe(Keep which, std::size_t most) : which_{which}, most_{most} {
    if (pipe2(ends_, O_CLOEXEC) != 0) {
        throw std::system_error{errno, std::generic_category(), "A pipe could not be made"};
    }
    fcntl(ends_[0], F_SETFL, O_NONBLOCK);
}

ChildPipe::~ChildPipe() {
    for (const int end : ends_) {
        if (end >= 0) {
            close(end);
        }
    }
}

void ChildPipe::closeWriteEnd() noexcept {
    close(ends_[1]);
    ends_[1] = -1;
}

bool ChildPipe::read() {
    std::array<char, 65'536> buffer; // NOLINT(cppcoreguidelines-pro-type-member-init): read into
    if (ends_[0] < 0) {
        return false;
    }
    const auto count = ::read(ends_[0], buffer.data(), buffer.size());
    if (count > 0) {
        keep(buffer.data(), static_cast<std::size_t>(count));
        return true;
    }
    if (count == 0) {
        close(ends_[0]);
        ends_[0] = -1;
    }
    return false;
}

void ChildPipe::keep(const char* bytes, std::size_t count) {
    if (which_ == Keep::First) {
        kept_.append(bytes, std::min(count, most_ - kept_.size()));
        return;
    }
    const auto last = std::min(count, most_);
    if (kept_.size() + last > most_) {
        kept_.erase(0, kept_.size() + last - most_);
    }
    kept_.append(bytes + count - last, last);
}

} // namespace missive::benchmarking
