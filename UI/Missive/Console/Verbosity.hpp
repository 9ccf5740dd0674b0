#pragma once

namespace missive {

/// How much a command tells: `--silent`, `--quiet`, nothing, `-v`, `-vv`, `-vvv`. Ordered, so levels compare.
enum class Verbosity { silent, quiet, normal, verbose, veryVerbose, debug };

} // namespace missive
