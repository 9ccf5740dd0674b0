#pragma once

namespace missive {

/// A worker has ended; what it had claimed and not handled is given back.
struct WorkerStopped {};

} // namespace missive
