#include <UI/Missive/Http/Console/ListenAddress.hpp>

#include <UI/Missive/Console/Input/UsageError.hpp>
#include <UI/Missive/Http/Access/KnownHosts.hpp>

#include <filesystem>
#include <string_view>
#include <system_error>

namespace missive {
namespace {

constexpr std::string_view unixPrefix{"unix:"};

bool isPort(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

bool isName(std::string_view text) {
    return KnownHosts::isHost(text) && text.find_first_not_of("0123456789.") != std::string_view::npos &&
           text.find_first_of("[:") == std::string_view::npos;
}

void checkPath(const std::string& path) {
    std::error_code ignored;
    const auto type = std::filesystem::symlink_status(path, ignored).type();
    if (type == std::filesystem::file_type::socket || type == std::filesystem::file_type::not_found ||
        type == std::filesystem::file_type::none || type == std::filesystem::file_type::unknown) {
        return;
    }
    const bool isFolder = type == std::filesystem::file_type::directory;
    throw UsageError{"Cannot listen on unix:" + path + ": there is a " + (isFolder ? "folder" : "file") +
                     " of this name, which is no socket and is not replaced. " +
                     (isFolder ? "Name a socket in it: unix:" + path + (path.ends_with('/') ? "" : "/") + "http.sock."
                               : std::string{"Remove it, or give another path."})};
}

/// What to write in place of a name.
std::string instead(std::string_view name, const std::string& port) {
    return name == "localhost" ? "127.0.0.1:" + port + ", or [::1]:" + port + " for IPv6."
                               : "the address it has, or 0.0.0.0:" + port + " for all of this machine.";
}

} // namespace

void checkListenAddress(const std::string& address) {
    if (address.starts_with(unixPrefix)) {
        checkPath(address.substr(unixPrefix.size()));
        return;
    }
    const auto colon = address.rfind(':');
    const auto name = std::string_view{address}.substr(0, colon);
    if (colon == std::string::npos || !isPort(std::string_view{address}.substr(colon + 1)) || !isName(name)) {
        return;
    }
    throw UsageError{"Names are not resolved, so \"" + address + "\" is no address to listen on. Give " +
                     instead(name, address.substr(colon + 1))};
}

} // namespace missive
