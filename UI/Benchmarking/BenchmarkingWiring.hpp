#pragma once

namespace missive {
class App;
}

namespace missive::benchmarking {

/// Registers what the context has. Bodies in C++ need the program missive-benchmark-child beside this one.
void wireBenchmarking(App& app);

} // namespace missive::benchmarking
