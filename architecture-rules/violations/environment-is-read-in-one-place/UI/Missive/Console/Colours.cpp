#include <cstdlib>

namespace missive {

bool wanted() { return !std::getenv("NO_COLOR"); }

} // namespace missive
