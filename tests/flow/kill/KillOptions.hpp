#pragma once

#include <functional>
#include <map>
#include <string>

namespace missive::test {

/// What may stand on a kill test's command line, and what to do with its value.
using KillOptions = std::map<std::string, std::function<void(const std::string&)>>;

/// Reads `--name value …`. Throws std::invalid_argument with a sentence.
void readOptions(const KillOptions& options, int argc, const char* const* argv);

} // namespace missive::test
