#pragma once

#include <string>

namespace missive::benchmark {

/// Where a server and those who ask it run, so that neither takes time from the other.
struct Processors {
    int server;
    int client;

    /// Of those that this process may be given, whatever it is pinned to now; the same one twice where there is one.
    static Processors chosen();

    /// Has the calling thread, and those it will start, run where clients do.
    void enterClient() const;

    /// Both in a few words.
    std::string text() const;
};

} // namespace missive::benchmark
