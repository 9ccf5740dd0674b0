#include <Infrastructure/Benchmarking/ProcEnvironmentProbe.hpp>

#include <Infrastructure/Benchmarking/BenchmarkingJson.hpp>
#include <Infrastructure/Benchmarking/BuildFacts.hpp>
#include <Infrastructure/Benchmarking/Sha256Hex.hpp>
#include <Infrastructure/Missive/Codec/JsonEncode.hpp>

#include <algorithm>
#include <charconv>
#include <fstream>
#include <set>
#include <string>

#include <sys/sysinfo.h>
#include <sys/utsname.h>
#include <unistd.h>

namespace missive::benchmarking {
namespace {

/// The first line; empty where there is no such file.
std::string lineOf(const std::string& path) {
    std::ifstream file{path};
    std::string line;
    std::getline(file, line);
    return line;
}

std::int64_t numberIn(const std::string& text) {
    std::int64_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

struct Processors {
    std::string model;
    std::string virtualisation;
    std::int64_t count = 0;
    std::set<std::string> cores;
};

Processors readProcessors() {
    Processors processors;
    std::ifstream file{"/proc/cpuinfo"};
    std::string package;
    for (std::string line; std::getline(file, line);) {
        const auto colon = line.find(": ");
        const auto value = colon == std::string::npos ? std::string{} : line.substr(colon + 2);
        if (line.starts_with("processor")) {
            ++processors.count;
        } else if (line.starts_with("model name")) {
            processors.model = value;
        } else if (line.starts_with("physical id")) {
            package = value;
        } else if (line.starts_with("core id")) {
            processors.cores.insert(package + ":" + value);
        } else if (line.starts_with("flags") && value.find(" hypervisor") != std::string::npos) {
            processors.virtualisation = "hypervisor";
        }
    }
    return processors;
}

std::string readCaches() {
    std::string caches;
    for (int i = 0; i < 4; ++i) {
        const auto folder = "/sys/devices/system/cpu/cpu0/cache/index" + std::to_string(i) + "/";
        if (const auto size = lineOf(folder + "size"); !size.empty()) {
            caches += (caches.empty() ? "L" : ", L") + lineOf(folder + "level") + " " + size;
        }
    }
    return caches;
}

Environment readHardware() {
    Environment machine;
    utsname system{};
    uname(&system);
    const auto processors = readProcessors();
    const std::string frequency = "/sys/devices/system/cpu/cpu0/cpufreq/";
    machine.host = system.nodename;
    machine.cpuModel = processors.model;
    machine.processors = std::max<std::int64_t>(1, processors.count);
    machine.physicalCores = std::max<std::int64_t>(1, static_cast<std::int64_t>(processors.cores.size()));
    machine.hasSmt = !processors.cores.empty() && machine.physicalCores < machine.processors;
    machine.governor = lineOf(frequency + "scaling_governor");
    if (const auto least = lineOf(frequency + "cpuinfo_min_freq"); !least.empty()) {
        machine.frequencyRange = least + "-" + lineOf(frequency + "cpuinfo_max_freq") + " kHz";
    }
    machine.caches = readCaches();
    machine.aslr = numberIn(lineOf("/proc/sys/kernel/randomize_va_space"));
    machine.kernel = std::string{system.sysname} + " " + system.release;
    machine.virtualisation = processors.virtualisation;
    struct sysinfo memory{};
    if (sysinfo(&memory) == 0) {
        machine.memoryBytes = static_cast<std::int64_t>(memory.totalram) * memory.mem_unit;
    }
    return machine;
}

} // namespace

std::int64_t ProcEnvironmentProbe::slotsThatFit() {
    const auto processors = readProcessors();
    const auto cores = static_cast<std::int64_t>(processors.cores.size());
    return std::max<std::int64_t>(1, (cores > 0 ? cores : processors.count) - 1);
}

Environment ProcEnvironmentProbe::readMachine() const {
    auto machine = readHardware();
    machine.slots = slots_;
    machine.isShared = slots_ > slotsThatFit();
    machine.compiler = BuildFacts::compiler;
    machine.flags = BuildFacts::flags;
    machine.buildType = BuildFacts::buildType;
    machine.missive = BuildFacts::version;
    machine.libraries = BuildFacts::libraries;
    return machine;
}

Environment ProcEnvironmentProbe::probe(const Runtime& runtime) const {
    std::call_once(isRead_, [this] { machine_ = readMachine(); });
    auto environment = machine_;
    environment.runtime = runtime.name;
    environment.runtimeVersion = runtime.version;
    for (const auto& word : runtime.command) {
        environment.runtimeCommand += (environment.runtimeCommand.empty() ? "" : " ") + word;
    }
    return environment;
}

std::string ProcEnvironmentProbe::idOf(const Environment& environment) const { return sha256Hex(toJson(environment)); }

} // namespace missive::benchmarking
