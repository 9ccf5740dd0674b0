#pragma once

namespace missive {

/// A worker has dealt with one message, or has found none (`isIdle`).
struct WorkerRunning {
    bool isIdle;
};

} // namespace missive
