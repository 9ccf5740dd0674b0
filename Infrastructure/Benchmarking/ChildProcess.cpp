#include <Infrastructure/Benchmarking/ChildProcess.hpp>

#include <Infrastructure/Benchmarking/ChildPipe.hpp>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <system_error>

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace missive::benchmarking {
namespace {

using namespace std::chrono_literals;

constexpr auto grace = 500ms;

void require(int error, const char* what) {
    if (error != 0) {
        throw std::system_error{error, std::generic_category(), what};
    }
}

/// The pointers that a program is started with; they live as long as the texts.
std::vector<char*> pointersTo(std::vector<std::string>& texts) {
    std::vector<char*> pointers;
    for (auto& text : texts) {
        pointers.push_back(text.data());
    }
    pointers.push_back(nullptr);
    return pointers;
}

/// What the child begins with: its descriptors, a session of its own, and all signals as they are by default.
class SpawnSettings {
public:
    SpawnSettings(int output, int error, int result) {
        posix_spawn_file_actions_init(&actions_);
        posix_spawn_file_actions_addopen(&actions_, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
        posix_spawn_file_actions_adddup2(&actions_, output, STDOUT_FILENO);
        posix_spawn_file_actions_adddup2(&actions_, error, STDERR_FILENO);
        posix_spawn_file_actions_adddup2(&actions_, result, resultDescriptor);
        posix_spawnattr_init(&attributes_);
        sigset_t all;
        sigset_t none;
        sigfillset(&all);
        sigemptyset(&none);
        posix_spawnattr_setsigdefault(&attributes_, &all);
        posix_spawnattr_setsigmask(&attributes_, &none);
        posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
    }
    ~SpawnSettings() {
        posix_spawn_file_actions_destroy(&actions_);
        posix_spawnattr_destroy(&attributes_);
    }
    SpawnSettings(const SpawnSettings&) = delete;
    SpawnSettings& operator=(const SpawnSettings&) = delete;

    pid_t spawn(std::vector<std::string> command, std::vector<std::string> environment) const {
        pid_t id = -1;
        const auto program = command.front();
        require(posix_spawn(&id, program.c_str(), &actions_, &attributes_, pointersTo(command).data(),
                            pointersTo(environment).data()),
                ("The program " + program + " could not be started").c_str());
        return id;
    }

private:
    static constexpr int resultDescriptor = 3;

    posix_spawn_file_actions_t actions_{};
    posix_spawnattr_t attributes_{};
};

/// A descriptor that is readable when the process has ended.
class EndOfProcess {
public:
    explicit EndOfProcess(pid_t id) : descriptor_{static_cast<int>(syscall(SYS_pidfd_open, id, 0))} {
        if (descriptor_ < 0) {
            const auto error = errno;
            kill(-id, SIGKILL);
            waitpid(id, nullptr, 0);
            require(error, "A child process could not be watched");
        }
    }
    ~EndOfProcess() { close(descriptor_); }
    EndOfProcess(const EndOfProcess&) = delete;
    EndOfProcess& operator=(const EndOfProcess&) = delete;

    int descriptor() const noexcept { return descriptor_; }

private:
    int descriptor_;
};

class Watch {
public:
    Watch(pid_t id, const Clock& clock, std::chrono::milliseconds timeout)
        : id_{id}, end_{id}, clock_{clock}, deadline_{clock.elapsed() + timeout} {}

    /// Reads until the process has ended; says whether its time was up before.
    bool until(std::array<ChildPipe*, 3> pipes) {
        for (;;) {
            std::array<pollfd, 4> waited{{{end_.descriptor(), POLLIN, 0}}};
            for (std::size_t i = 0; i < pipes.size(); ++i) {
                waited[i + 1] = {pipes[i]->readEnd(), POLLIN, 0};
            }
            const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline_ - clock_.elapsed());
            poll(waited.data(), waited.size(), static_cast<int>(std::clamp<std::int64_t>(left.count(), 0, 60'000)));
            for (auto* pipe : pipes) {
                static_cast<void>(pipe->read());
            }
            if ((waited[0].revents & POLLIN) != 0) {
                return signals_ > 0;
            }
            if (clock_.elapsed() >= deadline_) {
                kill(-id_, signals_++ == 0 ? SIGTERM : SIGKILL);
                deadline_ = clock_.elapsed() + grace;
            }
        }
    }

private:
    pid_t id_;
    EndOfProcess end_;
    const Clock& clock_;
    std::chrono::nanoseconds deadline_;
    int signals_ = 0;
};

std::int64_t nanoseconds(const timeval& time) { return time.tv_sec * 1'000'000'000LL + time.tv_usec * 1'000LL; }

ProcessUsage reap(pid_t id) {
    int status = 0;
    rusage used{};
    while (wait4(id, &status, 0, &used) < 0 && errno == EINTR) {
    }
    ProcessUsage usage;
    usage.userNs = nanoseconds(used.ru_utime);
    usage.systemNs = nanoseconds(used.ru_stime);
    usage.preemptions = used.ru_nivcsw;
    usage.exitCode = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    usage.signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
    return usage;
}

/// What is left in a pipe whose writers are dead; one that is not is not waited for.
void drain(ChildPipe& pipe) {
    constexpr int most = 64;
    for (int i = 0; i < most && pipe.read(); ++i) {
    }
}

} // namespace

ChildOutcome ChildProcess::run(const Clock& clock) const {
    ChildPipe output{ChildPipe::Keep::First, ChildOutcome::mostComplaint};
    ChildPipe error{ChildPipe::Keep::Last, ChildOutcome::mostComplaint};
    ChildPipe result{ChildPipe::Keep::First, ChildOutcome::mostResult + 1};
    std::vector<std::string> variables;
    for (const auto& [name, value] : environment) {
        variables.push_back(name + "=" + value);
    }
    const auto begun = clock.elapsed();
    const auto id = SpawnSettings{output.writeEnd(), error.writeEnd(), result.writeEnd()}.spawn(command, variables);
    for (auto* pipe : {&output, &error, &result}) {
        pipe->closeWriteEnd();
    }
    ChildOutcome outcome;
    outcome.isTimeout = Watch{id, clock, timeout}.until({&output, &error, &result});
    // Before it is waited for: as long as it is not, its number is nobody else's.
    kill(-id, SIGKILL);
    outcome.usage = reap(id);
    outcome.usage.wallNs = (clock.elapsed() - begun).count();
    for (auto* pipe : {&output, &error, &result}) {
        drain(*pipe);
    }
    outcome.result = result.kept();
    outcome.output = output.kept();
    outcome.complaint = error.kept();
    return outcome;
}

} // namespace missive::benchmarking
