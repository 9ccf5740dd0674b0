#include <Infrastructure/Missive/Log/StreamOutput.hpp>

#include <cerrno>
#include <cstddef>
#include <poll.h>
#include <stdexcept>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace missive {

namespace {

constexpr int patience = 1000; // milliseconds

bool becomesWritable(int descriptor) {
    pollfd waiting{descriptor, POLLOUT, 0};
    return ::poll(&waiting, 1, patience) == 1;
}

} // namespace

StreamOutput::StreamOutput(int descriptor, std::string name) : descriptor_{descriptor}, name_{std::move(name)} {}

void StreamOutput::append(std::string_view lines, TimePoint) {
    const std::lock_guard lock{mutex_};
    while (!lines.empty()) {
        const auto written = ::write(descriptor_, lines.data(), lines.size());
        if (written >= 0) {
            lines.remove_prefix(static_cast<std::size_t>(written));
        } else if (errno == EAGAIN && becomesWritable(descriptor_)) {
            continue;
        } else if (errno != EINTR) {
            throw std::runtime_error{"Cannot write to " + name_ + ": " + std::generic_category().message(errno) + "."};
        }
    }
}

} // namespace missive
