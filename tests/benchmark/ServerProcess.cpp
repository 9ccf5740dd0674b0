#include <tests/benchmark/ServerProcess.hpp>

#include <tests/UI/Missive/Http/Server/RawClient.hpp>
#include <tests/support/process/Eventually.hpp>

#include <unistd.h>

#include <csignal>
#include <exception>
#include <fstream>
#include <stdexcept>

namespace missive::benchmark {

using namespace test;

namespace {

ProcessSettings pinned(int processor, ProcessSettings settings) {
    auto& arguments = settings.arguments;
    arguments.insert(arguments.begin(), {"-c", std::to_string(processor), settings.program});
    settings.program = "/usr/bin/taskset";
    return settings;
}

bool isListening(const std::string& address) {
    try {
        const RawClient client{address};
        return true;
    } catch (const std::exception&) {
        return false;
    }
}

} // namespace

ServerProcess::ServerProcess(int processor, std::uint16_t port, const ProcessSettings& settings)
    : port_{port}, process_{pinned(processor, settings)} {
    const bool listens =
        eventually(std::chrono::seconds{20}, [this] { return isListening(address()) || !process_.running(); });
    if (!listens || !process_.running()) {
        throw std::runtime_error{settings.program + " does not listen on " + address() + ":\n" + process_.output() +
                                 process_.errorOutput()};
    }
}

ServerProcess::~ServerProcess() {
    if (process_.id() > 0) {
        process_.signal(SIGTERM);
        eventually(std::chrono::seconds{10}, [this] { return !process_.running(); });
    }
}

std::size_t ServerProcess::residentBytes() const {
    std::ifstream file{"/proc/" + std::to_string(process_.id()) + "/statm"};
    std::size_t whole = 0;
    std::size_t resident = 0;
    file >> whole >> resident;
    return resident * static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
}

} // namespace missive::benchmark
