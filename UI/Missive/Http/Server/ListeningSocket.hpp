#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace missive {

/// A socket that connections are made to. Not blocking.
class ListeningSocket {
public:
    /// Listens on `127.0.0.1:8000`, `[::1]:8000` (port 0 finds a free one), or `unix:/run/missive/http.sock`, which is
    /// made with mode 0660, replaces one that nobody listens on any more, and is taken away in the end unless it was
    /// replaced itself. Throws std::invalid_argument for another
    /// address, std::runtime_error when it cannot be listened on.
    static ListeningSocket on(const std::string& address);

    /// One that is listened on already, by whoever started this process, and that stays open when this is gone; no
    /// process that this one starts gets it. Throws std::runtime_error for a descriptor that is none.
    static ListeningSocket inherited(int descriptor);

    ListeningSocket(ListeningSocket&& other) noexcept;
    ListeningSocket& operator=(ListeningSocket&&) = delete;
    ~ListeningSocket();

    int descriptor() const noexcept { return descriptor_; }

    /// As it is listened on: with the port that was found.
    const std::string& address() const noexcept { return address_; }
    bool isUnixSocket() const noexcept { return isUnixSocket_; }

    /// Whether it can be reached from this machine only.
    bool isLocal() const noexcept { return isLocal_; }

private:
    ListeningSocket(int descriptor, bool isInherited);

    static ListeningSocket onPort(std::string_view host, std::string_view port, const std::string& address);
    static ListeningSocket onPath(const std::string& path);

    int descriptor_;
    bool isInherited_;
    bool isUnixSocket_ = false;
    bool isLocal_ = false;
    std::string address_;
    /// Of a unix socket that was made here, and the file that it is.
    std::string path_;
    std::pair<std::uint64_t, std::uint64_t> file_;
};

} // namespace missive
