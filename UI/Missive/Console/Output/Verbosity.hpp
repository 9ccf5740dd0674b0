#pragma once

namespace missive {

/// How much a command tells: `--silent`, `--quiet`, nothing, `-v`, `-vv`, `-vvv`. Ordered, so levels compare; the
/// numbers are those of SHELL_VERBOSITY.
enum class Verbosity { silent = -2, quiet, normal, verbose, veryVerbose, debug };

} // namespace missive
