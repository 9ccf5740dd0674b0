#include <tests/flow/kill/KillRound.hpp>

#include <chrono>
#include <exception>
#include <iostream>

namespace {

using missive::test::KillRound;
using missive::test::KillSettings;

/// Plays order books until so many processes were killed.
int play(const KillSettings& settings) {
    const auto started = std::chrono::steady_clock::now();
    std::mt19937 random{settings.seed};
    int kills = 0;
    int killedImports = 0;
    int rounds = 0;
    while (kills < settings.kills) {
        KillRound round{settings, random};
        kills += round.kill(settings.kills - kills);
        killedImports += round.killedImports();
        round.finish();
        ++rounds;
        if (const auto problem = round.problem(); !problem.empty()) {
            std::cerr << "Round " << rounds << " after " << kills << " kills (seed " << settings.seed
                      << "): " << problem << '\n';
            return 1;
        }
        std::cerr << "round " << rounds << ", " << kills << " kills\n";
    }
    const auto seconds =
        std::chrono::duration_cast<std::chrono::seconds>(std::chrono::steady_clock::now() - started).count();
    std::cout << kills << " kills (" << killedImports << " of the import) in " << rounds << " order books, " << seconds
              << " s, seed " << settings.seed << ": nothing lost, nothing doubled, nothing made up.\n";
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
