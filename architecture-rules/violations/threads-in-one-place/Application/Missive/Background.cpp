#include <thread>

namespace missive {

void start() { std::thread{[] {}}.detach(); }

} // namespace missive
