#include <tests/flow/foreign/ForeignKillRun.hpp>
#include <tests/support/server/InstalledProgram.hpp>

#include <chrono>
#include <exception>
#include <iostream>

namespace {

using namespace missive::test;

constexpr int skipped = 77;

int play(const ForeignKillSettings& settings) {
    for (const auto* program : {"redis-server", "rabbitmq-server"}) {
        if (installedProgram(program).empty()) {
            std::cout << "skipped: " << program << " is not installed\n";
            return skipped;
        }
    }
    const auto started = std::chrono::steady_clock::now();
    ForeignKillRun run{settings};
    run.kill();
    const auto problem = run.finish();
    const auto seconds =
        std::chrono::duration_cast<std::chrono::seconds>(std::chrono::steady_clock::now() - started).count();
    std::cout << run.account() << ", " << seconds << " s, seed " << settings.seed << ": "
              << (problem.empty() ? "nothing lost, nothing doubled." : problem) << '\n';
    return problem.empty() ? 0 : 1;
}

} // namespace

int main(int argc, char** argv) {
    try {
        return play(ForeignKillSettings::parse(argc, argv));
    } catch (const std::exception& error) {
        std::cerr << error.what() << '\n';
        return 1;
    }
}
