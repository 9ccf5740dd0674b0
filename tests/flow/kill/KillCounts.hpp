#pragma once

namespace missive::test {

/// What was done to the processes of a run, and what came of it.
struct KillCounts {
    int imports = 0;
    int workers = 0;
    int servers = 0;
    /// Processes that gave up because a server was away, and were started again as a supervisor would.
    int gaveUp = 0;

    int all() const noexcept { return imports + workers + servers; }
};

} // namespace missive::test
