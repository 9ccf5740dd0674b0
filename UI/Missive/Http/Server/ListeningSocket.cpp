#include <UI/Missive/Http/Server/ListeningSocket.hpp>

#include <UI/Missive/Http/Server/SocketAddress.hpp>

#include <fcntl.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <arpa/inet.h>
#include <cerrno>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <stdexcept>
#include <string_view>
#include <system_error>
#include <utility>

namespace missive {
namespace {

constexpr int backlog = 1'024;
constexpr mode_t socketMode = 0660;

std::string_view remedy(bool isPath, int error) {
    switch (error) {
    case EADDRINUSE:
        return " Is another server running there?";
    case EADDRNOTAVAIL:
        return " Is it an address of this machine?";
    case EACCES:
        return isPath ? " Let this user write in its folder, or give another path."
                      : " Ports below 1024 are the administrator's: take a higher one, or give the program "
                        "CAP_NET_BIND_SERVICE.";
    case ENOENT:
        return " Make the folder it lies in, or give another path.";
    default:
        return "";
    }
}

[[noreturn]] void fail(const std::string& address, int error) {
    throw std::runtime_error{"Cannot listen on " + address + ": " + std::generic_category().message(error) + '.' +
                             std::string{remedy(address.starts_with("unix:"), error)}};
}

[[noreturn]] void refuse(const std::string& address) {
    throw std::invalid_argument{"\"" + address +
                                "\" is no address to listen on. Give 127.0.0.1:8000, [::1]:8000, "
                                "unix:/path/of/a.sock or systemd, with https:// before it for TLS."};
}

void check(int result, const std::string& address) {
    if (result != 0) {
        fail(address, errno);
    }
}

sockaddr_un pathAddress(const std::string& path) {
    sockaddr_un place{};
    place.sun_family = AF_UNIX;
    if (path.empty() || path.size() >= sizeof place.sun_path) {
        throw std::invalid_argument{"The path of a unix socket has 1 to " + std::to_string(sizeof place.sun_path - 1) +
                                    " bytes: \"" + path + "\" does not."};
    }
    std::copy(path.begin(), path.end(), place.sun_path);
    return place;
}

/// `unix:/run/missive/http.sock`, `unix:@name`.
std::string pathOf(int descriptor) {
    sockaddr_un place{};
    socklen_t size = sizeof place;
    ::getsockname(descriptor, reinterpret_cast<sockaddr*>(&place), &size); // NOLINT
    std::string path{place.sun_path, size - offsetof(sockaddr_un, sun_path)};
    if (path.starts_with('\0')) {
        path.front() = '@';
    }
    return "unix:" + path.substr(0, path.find('\0'));
}

/// What connecting to a unix socket fails with, without waiting: 0 for nothing, EAGAIN where many wait already.
int probe(const sockaddr_un& place) {
    const int descriptor = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    const bool isAnswered =
        ::connect(descriptor, reinterpret_cast<const sockaddr*>(&place), sizeof place) == 0; // NOLINT
    const int error = isAnswered ? 0 : errno;
    ::close(descriptor);
    return error;
}

/// Removes a unix socket that nobody listens on any more. Fails where somebody does, or that cannot be told.
void removeStale(const std::string& path, const sockaddr_un& place, const std::string& address) {
    struct stat found{};
    if (::lstat(path.c_str(), &found) != 0) {
        return;
    }
    const int error = S_ISSOCK(found.st_mode) ? probe(place) : EADDRINUSE;
    if (error == ECONNREFUSED) {
        ::unlink(path.c_str());
    } else if (error != ENOENT) { // removed meanwhile
        fail(address, error == 0 || error == EAGAIN ? EADDRINUSE : error);
    }
}

/// Tells one file from another that had the same path; of no file it is all zero.
std::pair<std::uint64_t, std::uint64_t> fileAt(const std::string& path) {
    struct stat found{};
    return ::lstat(path.c_str(), &found) == 0 ? std::pair<std::uint64_t, std::uint64_t>{found.st_dev, found.st_ino}
                                              : std::pair<std::uint64_t, std::uint64_t>{};
}

} // namespace

ListeningSocket ListeningSocket::on(const std::string& address) {
    if (address.starts_with("unix:")) {
        return onPath(address.substr(5));
    }
    const auto colon = address.rfind(':');
    if (colon == std::string::npos) {
        refuse(address);
    }
    std::string_view host{address};
    host = host.substr(0, colon);
    if (host.starts_with('[') && host.ends_with(']')) {
        host = host.substr(1, host.size() - 2);
    } else if (host.find(':') != std::string_view::npos) {
        refuse(address);
    }
    return onPort(host, std::string_view{address}.substr(colon + 1), address);
}

ListeningSocket ListeningSocket::onPort(std::string_view host, std::string_view port, const std::string& address) {
    std::uint16_t number = 0;
    const auto* const end = port.data() + port.size();
    if (const auto read = std::from_chars(port.data(), end, number); read.ec != std::errc{} || read.ptr != end) {
        refuse(address);
    }
    sockaddr_in v4{};
    sockaddr_in6 v6{};
    const std::string text{host};
    v4.sin_family = AF_INET;
    v4.sin_port = htons(number);
    v6.sin6_family = AF_INET6;
    v6.sin6_port = htons(number);
    const bool isV4 = ::inet_pton(AF_INET, text.c_str(), &v4.sin_addr) == 1;
    if (!isV4 && ::inet_pton(AF_INET6, text.c_str(), &v6.sin6_addr) != 1) {
        refuse(address);
    }
    const int descriptor = ::socket(isV4 ? AF_INET : AF_INET6, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (descriptor < 0) {
        fail(address, errno);
    }
    ListeningSocket listening{descriptor, false};
    const int yes = 1;
    check(::setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes), address);
    if (!isV4) {
        check(::setsockopt(descriptor, IPPROTO_IPV6, IPV6_V6ONLY, &yes, sizeof yes), address);
    }
    const auto* const place = isV4 ? reinterpret_cast<const sockaddr*>(&v4)  // NOLINT: the way of the system
                                   : reinterpret_cast<const sockaddr*>(&v6); // NOLINT
    check(::bind(descriptor, place, isV4 ? sizeof v4 : sizeof v6), address);
    check(::listen(descriptor, backlog), address);
    const auto local = SocketAddress::listening(descriptor);
    listening.address_ = local.withPort();
    listening.isLocal_ = local.isLoopback;
    return listening;
}

ListeningSocket ListeningSocket::onPath(const std::string& path) {
    const auto place = pathAddress(path);
    const auto address = "unix:" + path;
    removeStale(path, place, address);
    const int descriptor = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (descriptor < 0) {
        fail(address, errno);
    }
    ListeningSocket listening{descriptor, false};
    const auto before = ::umask(0777 & ~socketMode);
    const int bound = ::bind(descriptor, reinterpret_cast<const sockaddr*>(&place), sizeof place); // NOLINT
    const int error = errno;
    ::umask(before);
    if (bound != 0) {
        fail(address, error);
    }
    listening.path_ = path;
    listening.file_ = fileAt(path);
    check(::listen(descriptor, backlog), address);
    listening.address_ = address;
    listening.isUnixSocket_ = listening.isLocal_ = true;
    return listening;
}

ListeningSocket ListeningSocket::inherited(int descriptor) {
    ListeningSocket listening{descriptor, true};
    ::fcntl(descriptor, F_SETFL, ::fcntl(descriptor, F_GETFL) | O_NONBLOCK);
    ::fcntl(descriptor, F_SETFD, FD_CLOEXEC);
    const auto local = SocketAddress::listening(descriptor);
    int isListening = 0;
    socklen_t size = sizeof isListening;
    if (::getsockopt(descriptor, SOL_SOCKET, SO_ACCEPTCONN, &isListening, &size) != 0 || isListening == 0) {
        throw std::runtime_error{"The descriptor " + std::to_string(descriptor) +
                                 " is a socket that nobody listens on: a .socket unit needs ListenStream= and "
                                 "Accept=no."};
    }
    listening.address_ = local.isUnixSocket ? pathOf(descriptor) : local.withPort();
    listening.isUnixSocket_ = local.isUnixSocket;
    listening.isLocal_ = local.isUnixSocket || local.isLoopback;
    return listening;
}

ListeningSocket::ListeningSocket(int descriptor, bool isInherited)
    : descriptor_{descriptor}, isInherited_{isInherited} {}

ListeningSocket::ListeningSocket(ListeningSocket&& other) noexcept
    : descriptor_{std::exchange(other.descriptor_, -1)}, isInherited_{other.isInherited_},
      isUnixSocket_{other.isUnixSocket_}, isLocal_{other.isLocal_}, address_{std::move(other.address_)},
      path_{std::exchange(other.path_, {})}, file_{std::exchange(other.file_, {})} {}

/// Takes the path away first: a server that starts at this moment finds nothing there, and not a socket without an
/// owner that it would replace by its own.
ListeningSocket::~ListeningSocket() {
    if (!path_.empty() && fileAt(path_) == file_) {
        ::unlink(path_.c_str());
    }
    if (descriptor_ >= 0 && !isInherited_) {
        ::close(descriptor_);
    }
}

} // namespace missive
