#include <cstdlib>

namespace missive {

int page() { return std::system("less"); }

} // namespace missive
