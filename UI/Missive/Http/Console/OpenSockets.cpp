#include <UI/Missive/Http/Console/OpenSockets.hpp>

#include <UI/Missive/Console/Input/UsageError.hpp>
#include <UI/Missive/Http/Console/ListenAddress.hpp>
#include <UI/Missive/Http/Systemd/SystemdSockets.hpp>

#include <algorithm>
#include <optional>
#include <stdexcept>
#include <string_view>
#include <utility>

namespace missive {
namespace {

constexpr std::string_view allOfSystemd{"systemd"};
constexpr std::string_view named{"systemd:"};

struct Address {
    std::string text;
    bool isMonitor;
    bool isEncrypted;
};

Address addressOf(std::string_view text, bool isMonitor) {
    constexpr std::string_view plain{"http://"};
    constexpr std::string_view encrypted{"https://"};
    const bool isEncrypted = text.starts_with(encrypted);
    text.remove_prefix(isEncrypted ? encrypted.size() : text.starts_with(plain) ? plain.size() : 0);
    return {std::string{text}, isMonitor, isEncrypted};
}

std::vector<ListeningSocket> open(const std::string& address, std::optional<SystemdSockets>& systemd,
                                  const EnvironmentVariables& environment) {
    const bool isNamed = address.starts_with(named);
    if (isNamed || address == allOfSystemd) {
        if (!systemd) {
            systemd.emplace(environment);
        }
        return isNamed ? systemd->take(address.substr(named.size())) : systemd->takeRest();
    }
    checkListenAddress(address);
    try {
        std::vector<ListeningSocket> one;
        one.push_back(ListeningSocket::on(address));
        return one;
    } catch (const std::invalid_argument& error) {
        throw UsageError{error.what()};
    }
}

} // namespace

std::vector<ServedSocket> openSockets(const std::vector<std::string>& listen, const std::vector<std::string>& monitor,
                                      const EnvironmentVariables& environment) {
    std::vector<Address> addresses;
    for (const auto& text : listen) {
        addresses.push_back(addressOf(text, false));
    }
    for (const auto& text : monitor) {
        addresses.push_back(addressOf(text, true));
    }
    std::ranges::stable_partition(addresses, [](const Address& each) { return each.text != allOfSystemd; });
    std::optional<SystemdSockets> systemd;
    std::vector<ServedSocket> sockets;
    for (const auto& address : addresses) {
        for (auto& socket : open(address.text, systemd, environment)) {
            sockets.push_back({std::move(socket), address.isMonitor, address.isEncrypted});
        }
    }
    return sockets;
}

} // namespace missive
