#pragma once

namespace missive {

/// Work that runs beside its owner. Destroying it ends the work: it waits for the call under way and starts no other.
class BackgroundTask {
public:
    virtual ~BackgroundTask() = default;
};

} // namespace missive
