#include <cstdlib>

namespace missive {

void load() { setenv("APP_ENV", "dev", 1); }

} // namespace missive
