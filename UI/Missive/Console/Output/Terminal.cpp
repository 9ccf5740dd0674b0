#include <UI/Missive/Console/Output/Terminal.hpp>

#include <csignal>

#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>

namespace missive {

bool Terminal::isTerminal(int descriptor) { return ::isatty(descriptor) == 1; }

std::optional<std::size_t> Terminal::width(int descriptor) {
    winsize size{};
    if (!isTerminal(descriptor) || ::ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) {
        return std::nullopt;
    }
    return size.ws_col;
}

void Terminal::reserveStandardDescriptors() {
    for (const int descriptor : {0, 1, 2}) {
        if (::fcntl(descriptor, F_GETFD) < 0) {
            ::open("/dev/null", descriptor == 0 ? O_WRONLY : O_RDONLY);
        }
    }
}

void Terminal::reportClosedPipesAsErrors() { std::signal(SIGPIPE, SIG_IGN); }

} // namespace missive
