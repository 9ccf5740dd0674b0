#include <tests/flow/hostile/Ledger.hpp>

#include <fstream>

namespace missive::test {

int Ledger::begin(const std::string& handler, const std::string& orderId) const {
    const auto mine = handler + ' ' + orderId;
    std::ofstream{path_, std::ios::app} << mine + '\n' << std::flush;
    int count = 0;
    std::ifstream lines{path_};
    for (std::string line; std::getline(lines, line);) {
        count += line == mine ? 1 : 0;
    }
    return count;
}

} // namespace missive::test
