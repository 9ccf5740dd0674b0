#include <tests/benchmark/Processors.hpp>

#include <sched.h>

#include <vector>

namespace missive::benchmark {

namespace {

/// Asks for all, of which the system gives what is allowed, and returns to where it was.
std::vector<int> allowed() {
    cpu_set_t before;
    cpu_set_t set;
    CPU_ZERO(&before);
    CPU_ZERO(&set);
    sched_getaffinity(0, sizeof before, &before);
    for (unsigned processor = 0; processor < CPU_SETSIZE; ++processor) {
        CPU_SET(processor, &set);
    }
    sched_setaffinity(0, sizeof set, &set);
    sched_getaffinity(0, sizeof set, &set);
    sched_setaffinity(0, sizeof before, &before);
    std::vector<int> processors;
    for (unsigned processor = 0; processor < CPU_SETSIZE; ++processor) {
        if (CPU_ISSET(processor, &set)) {
            processors.push_back(static_cast<int>(processor));
        }
    }
    return processors;
}

} // namespace

Processors Processors::chosen() {
    const auto processors = allowed();
    return processors.empty() ? Processors{0, 0} : Processors{processors.front(), processors.back()};
}

void Processors::enterClient() const {
    cpu_set_t set;
    CPU_ZERO(&set);
    CPU_SET(static_cast<unsigned>(client), &set);
    sched_setaffinity(0, sizeof set, &set);
}

std::string Processors::text() const {
    return "servers on processor " + std::to_string(server) + ", clients on " + std::to_string(client);
}

} // namespace missive::benchmark
