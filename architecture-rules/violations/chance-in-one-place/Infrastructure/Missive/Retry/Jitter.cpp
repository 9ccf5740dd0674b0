#include <cstdlib>

namespace missive {

int jitter() { return std::rand() % 100; }

} // namespace missive
