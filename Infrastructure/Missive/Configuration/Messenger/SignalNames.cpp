#include <Infrastructure/Missive/Configuration/Messenger/SignalNames.hpp>

#include <csignal>
#include <map>

namespace missive {

namespace {

const std::map<std::string, int>& signalTable() {
    static const std::map<std::string, int> numbers{{"SIGHUP", SIGHUP},   {"SIGINT", SIGINT},   {"SIGQUIT", SIGQUIT},
                                                    {"SIGUSR1", SIGUSR1}, {"SIGUSR2", SIGUSR2}, {"SIGALRM", SIGALRM},
                                                    {"SIGTERM", SIGTERM}, {"SIGTSTP", SIGTSTP}, {"SIGWINCH", SIGWINCH}};
    return numbers;
}

} // namespace

std::optional<int> signalNumber(const std::string& name) {
    const auto found = signalTable().find(name);
    return found == signalTable().end() ? std::nullopt : std::optional{found->second};
}

std::vector<std::string> signalNames() {
    std::vector<std::string> names;
    for (const auto& [name, number] : signalTable()) {
        names.push_back(name);
    }
    return names;
}

} // namespace missive
