#include <tests/support/process/Process.hpp>

#include <tests/support/process/Eventually.hpp>

#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstring>
#include <ctime>
#include <stdexcept>
#include <string_view>
#include <utility>
#include <vector>

namespace missive::test {

namespace {

bool configuresApplications(std::string_view variable) {
    constexpr std::array<std::string_view, 7> prefixes{"DATABASE_URL=", "MESSENGER_", "APP_",        "MISSIVE_",
                                                       "CRASH_",        "SHELL_",     "FORCE_COLOR="};
    for (const auto prefix : prefixes) {
        if (variable.starts_with(prefix)) {
            return true;
        }
    }
    return false;
}

std::vector<std::string> environmentOf(const ProcessSettings& settings) {
    std::vector<std::string> variables;
    for (char** variable = environ; *variable != nullptr; ++variable) {
        if (!configuresApplications(*variable)) {
            variables.emplace_back(*variable);
        }
    }
    for (const auto& [name, value] : settings.environment) {
        variables.push_back(name + "=" + value);
    }
    return variables;
}

std::vector<char*> pointersTo(std::vector<std::string>& texts) {
    std::vector<char*> pointers;
    for (auto& text : texts) {
        pointers.push_back(text.data());
    }
    pointers.push_back(nullptr);
    return pointers;
}

int memoryFile() {
    const int file = memfd_create("output", MFD_CLOEXEC);
    if (file < 0) {
        throw std::runtime_error{"no memory file for a process's output"};
    }
    return file;
}

std::string contents(int file) {
    std::string text;
    std::array<char, 65536> buffer;
    for (ssize_t size = 0; (size = pread(file, buffer.data(), buffer.size(), static_cast<off_t>(text.size()))) > 0;) {
        text.append(buffer.data(), static_cast<std::size_t>(size));
    }
    return text;
}

} // namespace

Process::Process(const ProcessSettings& settings) : output_{memoryFile()}, errorOutput_{memoryFile()} {
    std::vector<std::string> line{settings.program};
    line.insert(line.end(), settings.arguments.begin(), settings.arguments.end());
    auto variables = environmentOf(settings);

    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", 0, 0);
    posix_spawn_file_actions_adddup2(&actions, output_, STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions, errorOutput_, STDERR_FILENO);
    posix_spawn_file_actions_addchdir_np(&actions, settings.directory.c_str());
    const int error = posix_spawn(&id_, settings.program.c_str(), &actions, nullptr, pointersTo(line).data(),
                                  pointersTo(variables).data());
    posix_spawn_file_actions_destroy(&actions);
    if (error != 0) {
        throw std::runtime_error{"cannot start " + settings.program + ": " + std::strerror(error)};
    }
}

Process::~Process() {
    if (id_ > 0) {
        kill();
    }
    for (const int file : {output_, errorOutput_}) {
        if (file >= 0) {
            close(file);
        }
    }
}

Process::Process(Process&& other) noexcept
    : id_{std::exchange(other.id_, -1)}, output_{std::exchange(other.output_, -1)},
      errorOutput_{std::exchange(other.errorOutput_, -1)}, exit_{std::exchange(other.exit_, std::nullopt)} {}

std::optional<Exit> Process::poll() {
    int status = 0;
    if (!exit_ && waitpid(id_, &status, WNOHANG) == id_) {
        exit_ = WIFEXITED(status) ? Exit{WEXITSTATUS(status), 0} : Exit{-1, WTERMSIG(status)};
    }
    return exit_;
}

Exit Process::wait(std::chrono::milliseconds limit) {
    if (!eventually(limit, [this] { return !running(); })) {
        throw std::runtime_error{"a process has not ended within " + std::to_string(limit.count()) +
                                 " ms; it wrote:\n" + output() + errorOutput()};
    }
    return *exit_;
}

void Process::signal(int number) const {
    if (!exit_) {
        ::kill(id_, number);
    }
}

void Process::kill() {
    int status = 0;
    if (!poll()) {
        ::kill(id_, SIGKILL);
        waitpid(id_, &status, 0);
        exit_ = WIFEXITED(status) ? Exit{WEXITSTATUS(status), 0} : Exit{-1, WTERMSIG(status)};
    }
}

std::chrono::nanoseconds Process::processorTime() const {
    clockid_t clock{};
    timespec time{};
    if (clock_getcpuclockid(id_, &clock) != 0 || clock_gettime(clock, &time) != 0) {
        throw std::runtime_error{"no processor time of a process"};
    }
    return std::chrono::seconds{time.tv_sec} + std::chrono::nanoseconds{time.tv_nsec};
}

std::string Process::output() const { return contents(output_); }

std::string Process::errorOutput() const { return contents(errorOutput_); }

} // namespace missive::test
