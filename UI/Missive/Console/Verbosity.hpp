#pragma once

namespace missive {

/// How much a command tells: `--silent`, `--quiet`, nothing, `-v`, `-vv`, `-vvv`. Ordered, so levels compare.
enum class Verbosity { silent = -2, quiet, normal, verbose, veryVerbose, debug };

/// What SHELL_VERBOSITY calls it.
constexpr int levelOf(Verbosity verbosity) { return static_cast<int>(verbosity); }

} // namespace missive
