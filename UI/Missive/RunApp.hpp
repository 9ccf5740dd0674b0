#pragma once

#include <functional>
#include <vector>

namespace missive {

class App;

/// Registers what a context has.
using ContextWiring = std::function<void(App&)>;

/// Runs an application from its command line: reads the configuration, wires the contexts, runs the command that was
/// typed. Every failure becomes a sentence on standard error and exit code 1.
int runApp(int argc, const char* const* argv, const std::vector<ContextWiring>& contexts);

} // namespace missive
