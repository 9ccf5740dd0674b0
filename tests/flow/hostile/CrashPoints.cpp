#include <tests/flow/hostile/CrashPoints.hpp>

#include <algorithm>
#include <csignal>
#include <fstream>
#include <stdexcept>
#include <utility>

namespace missive::test {

const std::vector<std::string>& CrashPoints::names() {
    static const std::vector<std::string> all{"command.before_handler",
                                              "command.after_write",
                                              "command.after_commit",
                                              "send.before",
                                              "send.after",
                                              "receive.after",
                                              "handler.before",
                                              "handler.before_write",
                                              "handler.after_write",
                                              "handler.after_commit",
                                              "acknowledge.before",
                                              "acknowledge.after",
                                              "retry.after_send",
                                              "failure.after_send"};
    return all;
}

CrashPoints::CrashPoints(std::string_view at, std::string log) : log_{std::move(log)} {
    if (at.empty()) {
        return;
    }
    const auto colon = at.find(':');
    fatal_ = at.substr(0, colon);
    nth_ = colon == std::string_view::npos ? 1 : std::stoi(std::string{at.substr(colon + 1)});
    if (std::ranges::find(names(), fatal_) == names().end()) {
        throw std::invalid_argument{"CRASH_AT names no crash point: " + fatal_};
    }
}

void CrashPoints::pass(const std::string& name) const {
    const std::lock_guard lock{mutex_};
    if (!log_.empty()) {
        std::ofstream{log_, std::ios::app} << name << '\n';
    }
    if (++passed_[name] == nth_ && name == fatal_) {
        std::raise(SIGKILL);
    }
}

} // namespace missive::test
