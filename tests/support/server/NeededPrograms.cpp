#include <tests/support/server/NeededPrograms.hpp>

namespace missive::test {

std::vector<std::string> neededPrograms() { return {NEEDED_PROGRAMS}; }

} // namespace missive::test
