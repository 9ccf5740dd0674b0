#include <tests/benchmark/BareChildren.hpp>

#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <future>
#include <stdexcept>
#include <string>
#include <system_error>
#include <thread>
#include <vector>

extern char** environ;

namespace missive::benchmark {

namespace {

constexpr int result = 3;

/// In a session of its own, as a worker's: the scheduler shares processors out by session. Its results and its words
/// go nowhere.
class Quiet {
public:
    Quiet() {
        posix_spawnattr_init(&attributes_);
        posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETSID);
        posix_spawn_file_actions_init(&actions_);
        for (const int descriptor : {0, 1, 2, result}) {
            posix_spawn_file_actions_addopen(&actions_, descriptor, "/dev/null", 2 /* O_RDWR */, 0);
        }
    }
    ~Quiet() {
        posix_spawn_file_actions_destroy(&actions_);
        posix_spawnattr_destroy(&attributes_);
    }
    Quiet(const Quiet&) = delete;
    Quiet& operator=(const Quiet&) = delete;

    const posix_spawn_file_actions_t* actions() const noexcept { return &actions_; }
    const posix_spawnattr_t* attributes() const noexcept { return &attributes_; }

private:
    posix_spawn_file_actions_t actions_{};
    posix_spawnattr_t attributes_{};
};

} // namespace

void BareChildren::run(int each) const {
    constexpr int together = 4;
    const auto processors = static_cast<int>(std::thread::hardware_concurrency());
    std::vector<std::future<void>> threads;
    for (int thread = 0; thread < together; ++thread) {
        threads.push_back(std::async(std::launch::async, [this, each, processor = thread % processors] {
            for (int i = 0; i < each; ++i) {
                runOne(processor);
            }
        }));
    }
    for (auto& thread : threads) {
        thread.get();
    }
}

void BareChildren::runOne(int processor) const {
    std::array<std::string, 11> words{MISSIVE_BENCHMARK_CHILD,
                                      folder_.string(),
                                      std::to_string(getpid()),
                                      std::to_string(processor),
                                      "62",
                                      "268435456",
                                      ":cpp",
                                      "empty",
                                      "0",
                                      "1",
                                      "1"};
    std::vector<char*> arguments;
    for (auto& word : words) {
        arguments.push_back(word.data());
    }
    arguments.push_back(nullptr);
    const Quiet quiet;
    pid_t child = 0;
    if (const int error = posix_spawn(&child, MISSIVE_BENCHMARK_CHILD, quiet.actions(), quiet.attributes(),
                                      arguments.data(), environ);
        error != 0) {
        throw std::system_error{error, std::generic_category(), "posix_spawn"};
    }
    int status = 0;
    if (waitpid(child, &status, 0) != child || status != 0) {
        throw std::runtime_error{"A bare child failed."};
    }
}

} // namespace missive::benchmark
