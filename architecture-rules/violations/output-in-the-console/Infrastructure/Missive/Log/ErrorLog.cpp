#include <iostream>

namespace missive {

void write() { std::cerr << "failed"; }

} // namespace missive
