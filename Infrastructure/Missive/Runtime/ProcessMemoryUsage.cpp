#include <Infrastructure/Missive/Runtime/ProcessMemoryUsage.hpp>

#include <fstream>
#include <unistd.h>

namespace missive {

std::size_t ProcessMemoryUsage::residentBytes() const {
    std::ifstream statm{"/proc/self/statm"};
    std::size_t total = 0;
    std::size_t resident = 0;
    statm >> total >> resident;
    return resident * static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
}

} // namespace missive
