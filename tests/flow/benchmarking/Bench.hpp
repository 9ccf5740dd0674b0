#pragma once

#include <tests/flow/Scratch.hpp>
#include <tests/support/server/InstalledProgram.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <vector>

namespace missive::test {

/// An installation of the shipped application that measures.
class Bench : public Scratch {
public:
    using Scratch::Scratch;

    /// Iterations that take no time of their own: one value of one call.
    static Arguments quick(const Arguments& more) {
        Arguments arguments{"benchmark:run", "--runtime=cpp", "--warmup=0", "--revolutions=1", "--values=1"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return arguments;
    }

    /// A transport whose messages come back soon when their worker was killed, as often as that happens.
    void configureShortLease(const std::string& dsn = "doctrine://default?redeliver_timeout=2") const {
        configure("framework:\n"
                  "  messenger:\n"
                  "    failure_transport: failed\n"
                  "    transports:\n"
                  "      async:\n"
                  "        dsn: '" +
                  dsn +
                  "'\n"
                  "        retry_strategy: {max_retries: 50, delay: 10, multiplier: 1}\n"
                  "      failed: 'doctrine://default?queue_name=failed'\n"
                  "    routing: {'*': async}\n");
    }

    std::vector<Process> workers(int count) const {
        std::vector<Process> started;
        for (int i = 0; i < count; ++i) {
            started.push_back(worker());
        }
        return started;
    }
    Process worker() const { return start({"messenger:consume", "async", "--sleep=0.05"}); }

    std::int64_t rows(const std::string& status = "ok") const {
        return database().number("SELECT count(*) FROM benchmark_iteration WHERE status = ?", {status});
    }
    std::string states() const {
        std::string all;
        for (const auto& state : database().column("SELECT state FROM benchmark_execution ORDER BY id")) {
            all += (all.empty() ? "" : " ") + state;
        }
        return all;
    }

    /// How often a text has this part.
    static int countOf(const std::string& text, const std::string& part);

    /// What is left of the folders of processes.
    int folders() const;

    /// `php82`, or nothing where no PHP is installed.
    static std::string installedPhp();
};

} // namespace missive::test
