#include <UI/Missive/Http/Systemd/SystemdSockets.hpp>

#include <Domain/Missive/Text/NameList.hpp>
#include <Domain/Missive/Text/WholeNumber.hpp>

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <stdexcept>
#include <string_view>

namespace missive {
namespace {

/// `SD_LISTEN_FDS_START`.
constexpr int first = 3;

constexpr const char* remedy = " Start the service by its .socket unit (UI/config/examples has one), or listen on an "
                               "address.";

/// The next of the names, which colons separate.
std::string nextName(std::string_view& names) {
    const auto size = std::min(names.find(':'), names.size());
    std::string name{names.substr(0, size)};
    names.remove_prefix(std::min(size + 1, names.size()));
    return name;
}

int handedOver(const EnvironmentVariables& environment) {
    const auto process = environment.get("LISTEN_PID");
    const auto count = environment.get("LISTEN_FDS");
    if (!process || !count) {
        throw std::runtime_error{std::string{"systemd has handed over no sockets."} + remedy};
    }
    if (wholeNumber<pid_t>(*process) != ::getpid()) {
        throw std::runtime_error{"The sockets that systemd has handed over are for process " + *process +
                                 ", and this is " + std::to_string(::getpid()) +
                                 ": ExecStart= has to run the program itself, not a shell that starts it."};
    }
    const auto number = wholeNumber<int>(*count).value_or(0);
    if (number < 1) {
        throw std::runtime_error{"systemd has handed over \"" + *count + "\" sockets." + remedy};
    }
    return number;
}

} // namespace

SystemdSockets::SystemdSockets(const EnvironmentVariables& environment) {
    const auto count = handedOver(environment);
    const auto text = environment.get("LISTEN_FDNAMES").value_or("");
    std::string_view names{text};
    for (int descriptor = first; descriptor < first + count; ++descriptor) {
        if (::fcntl(descriptor, F_SETFD, FD_CLOEXEC) != 0) {
            throw std::runtime_error{"systemd says that it handed over " + std::to_string(count) +
                                     " sockets, and the descriptor " + std::to_string(descriptor) + " is not open."};
        }
        handed_.push_back({descriptor, nextName(names)});
    }
}

template <class Condition> std::vector<ListeningSocket> SystemdSockets::takeIf(Condition condition) {
    std::vector<ListeningSocket> sockets;
    for (auto& each : handed_) {
        if (!each.isTaken && condition(each)) {
            each.isTaken = true;
            sockets.push_back(ListeningSocket::inherited(each.descriptor));
        }
    }
    return sockets;
}

std::vector<ListeningSocket> SystemdSockets::take(const std::string& name) {
    auto sockets = takeIf([&](const Handed& each) { return each.name == name; });
    if (sockets.empty()) {
        throw std::runtime_error{"systemd has handed over no socket named \"" + name + "\" that is not in use yet: " +
                                 names() + ". The name is FileDescriptorName= of the .socket unit."};
    }
    return sockets;
}

std::vector<ListeningSocket> SystemdSockets::takeRest() {
    auto sockets = takeIf([](const Handed&) { return true; });
    if (sockets.empty()) {
        throw std::runtime_error{"All sockets that systemd has handed over are in use already: " + names() + '.'};
    }
    return sockets;
}

std::string SystemdSockets::names() const {
    std::vector<std::string> all;
    for (const auto& each : handed_) {
        all.push_back(each.name.empty() ? "one without a name" : '"' + each.name + '"');
    }
    return "there is " + nameList(all);
}

} // namespace missive
