#pragma once

namespace missive {

/// Marks an error after which the worker stops: its message takes the ordinary way of a failure first.
class StopWorker {
public:
    virtual ~StopWorker() = default;

protected:
    StopWorker() = default;
    StopWorker(const StopWorker&) = default;
    StopWorker& operator=(const StopWorker&) = default;
};

} // namespace missive
