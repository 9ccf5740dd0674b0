#include <Infrastructure/Benchmarking/MachineLoad.hpp>

#include <fstream>
#include <string>

namespace missive::benchmarking {

MachineLoad MachineLoad::now() {
    MachineLoad machine;
    std::ifstream{"/proc/loadavg"} >> machine.load;
    std::ifstream stat{"/proc/stat"};
    std::string cpu;
    stat >> cpu;
    constexpr int stolen = 7;
    constexpr int fields = 8;
    for (int field = 0; field < fields; ++field) {
        std::int64_t ticks = 0;
        stat >> ticks;
        machine.ticks += ticks;
        if (field == stolen) {
            machine.stolenTicks = ticks;
        }
    }
    return machine;
}

double MachineLoad::stolenSince(const MachineLoad& before) const noexcept {
    const auto all = ticks - before.ticks;
    return all <= 0 ? 0 : static_cast<double>(stolenTicks - before.stolenTicks) / static_cast<double>(all);
}

} // namespace missive::benchmarking
