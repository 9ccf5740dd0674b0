#include <tests/flow/kill/KillRound.hpp>
#include <tests/support/server/InstalledProgram.hpp>

#include <chrono>
#include <exception>
#include <iostream>

namespace {

using namespace missive::test;

constexpr int skipped = 77;

/// Plays order books until so many processes were killed.
int play(const KillSettings& settings) {
    for (const auto& program : settings.servers()) {
        if (installedProgram(program).empty()) {
            std::cout << "skipped: " << program << " is not installed\n";
            return skipped;
        }
    }
    const auto started = std::chrono::steady_clock::now();
    std::mt19937 random{settings.seed};
    KillServers servers{settings};
    KillCounts counts;
    std::int64_t orders = 0;
    int rounds = 0;
    while (counts.all() < settings.kills) {
        KillRound round{settings, servers, random, counts};
        round.kill(settings.kills);
        ++rounds;
        if (const auto problem = round.finish(); !problem.empty()) {
            std::cerr << "Round " << rounds << " after " << counts.all() << " kills (seed " << settings.seed
                      << "): " << problem << '\n';
            return 1;
        }
        orders += round.orders();
        std::cerr << "round " << rounds << ", " << counts.all() << " kills\n";
    }
    const auto seconds =
        std::chrono::duration_cast<std::chrono::seconds>(std::chrono::steady_clock::now() - started).count();
    std::cout << settings.transport << " on " << settings.database << ": " << counts.all() << " kills ("
              << counts.imports << " of the import, " << counts.workers << " of workers, " << counts.servers
              << " of servers; " << counts.gaveUp << " processes gave up meanwhile) in " << rounds
              << " order books with " << orders << " orders, " << seconds << " s, seed " << settings.seed
              << ": nothing lost, nothing doubled, nothing made up.\n";
    return 0;
}

} // namespace

int main(int argc, char** argv) {
    try {
        return play(KillSettings::parse(argc, argv));
    } catch (const std::exception& error) {
        std::cerr << error.what() << '\n';
        return 1;
    }
}
