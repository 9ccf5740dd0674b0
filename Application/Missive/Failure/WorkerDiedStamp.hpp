#pragma once

namespace missive {

/// The message was in the hands of as many dying workers as it may be tried: it is not handled again, and failed unless
/// the inbox says that a worker had handled it when it died. Never sent.
struct WorkerDiedStamp {
    int deaths;
};

} // namespace missive
