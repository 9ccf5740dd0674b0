#pragma once

#include <tests/flow/http/ServedShop.hpp>
#include <tests/support/process/Process.hpp>
#include <tests/support/server/InstalledProgram.hpp>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <string>
#include <thread>
#include <vector>

namespace missive::test {

/// Five hundred clients of slowhttptest that are slow in one way, and what a server was like meanwhile.
class SlowClients {
public:
    static constexpr int count = 500;

    /// MISSIVE_HTTP_SLOW_SECONDS, or what a moment allows.
    static int seconds() {
        const auto* const text = std::getenv("MISSIVE_HTTP_SLOW_SECONDS");
        return text == nullptr ? 8 : std::atoi(text);
    }

    /// Until they have ended; `shop` is asked for its health and its figures all the while.
    SlowClients(const ServedShop& shop, const std::vector<std::string>& how, const std::string& target) {
        std::vector<std::string> arguments{"-c", std::to_string(count),
                                           "-r", std::to_string(count),
                                           "-i", "1",
                                           "-l", std::to_string(seconds()),
                                           "-u", "http://" + shop.address + target};
        arguments.insert(arguments.end(), how.begin(), how.end());
        const auto before = residentKibibytes(*shop.server);
        Process clients{{installedProgram("slowhttptest"), arguments, {}, "."}};
        const auto begin = std::chrono::steady_clock::now();
        while (clients.running()) {
            const auto asked = std::chrono::steady_clock::now();
            allAlive = allAlive && shop.ask("GET /livez").status == 200;
            const auto answered = std::chrono::steady_clock::now();
            health_.push_back(std::chrono::duration<double, std::milli>{answered - asked}.count());
            note(connectionsOf(shop), std::chrono::duration<double>{answered - begin}.count());
            grownKibibytes = std::max(grownKibibytes, residentKibibytes(*shop.server) - before);
            std::this_thread::sleep_for(std::chrono::milliseconds{10});
        }
        told = clients.output();
    }

    /// The 99th percentile of what `/livez` took, in milliseconds.
    double healthTook() const {
        auto times = health_;
        std::sort(times.begin(), times.end());
        return times[times.size() * 99 / 100];
    }

    bool allAlive = true;
    long grownKibibytes = 0;
    /// The most that were served at once, and when the last of so many was gone, in seconds from the start.
    int most = 0;
    double goneAt = 0;
    std::string told;

private:
    void note(int connections, double at) {
        most = std::max(most, connections);
        if (connections > 2) { // the one that asks, and the one that slowhttptest asks with
            goneAt = at;
        }
    }

    static int connectionsOf(const ServedShop& shop) {
        const std::string name = "\nmissive_http_connections ";
        const auto figures = shop.ask("GET /metrics").body;
        const auto at = figures.find(name);
        return at == std::string::npos ? 0 : std::atoi(figures.c_str() + at + name.size());
    }

    static long residentKibibytes(const Process& process) {
        std::ifstream status{"/proc/" + std::to_string(process.id()) + "/status"};
        std::string word;
        long size = 0;
        while (status >> word && word != "VmRSS:") {
        }
        status >> size;
        return size;
    }

    std::vector<double> health_;
};

} // namespace missive::test
