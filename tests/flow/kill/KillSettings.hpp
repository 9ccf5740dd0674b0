#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace missive::test {

/// What the kill test was told on its command line.
struct KillSettings {
    std::string program = MISSIVE_PROGRAM;
    std::string data = FLOW_DATA;
    /// What carries the events: `sqlite` (the table in the application's database), `redis`, `amqp` or `postgres`.
    std::string transport = "sqlite";
    /// The application's database: `sqlite` or `postgres`.
    std::string database = "sqlite";
    int kills = 1000;
    /// One kill in so many is a server's; 0 for what suits the server.
    int serverKillIn = 0;
    /// How often a message is tried again. A message that happens to be in work at several kills is taken for one that
    /// kills its workers: at the default of 3 its handling must have been cut short four times.
    int retries = 50;
    std::size_t workers = 2;
    int concurrency = 4;
    std::uint32_t seed = 1;

    /// Throws std::invalid_argument with a sentence.
    static KillSettings parse(int argc, const char* const* argv);

    /// The server programs it takes.
    std::vector<std::string> servers() const;
};

} // namespace missive::test
