#pragma once

namespace missive::performance {

/// What decides where a measurement goes.
struct StoringSituation {
    /// Where its message is routed to: to a transport that outlives the process, or to none that somebody would
    /// consume.
    enum class Way { None, Transport };

    bool isAsync = false;
    Way way = Way::None;
    /// Whether it is one that may travel.
    bool travels = true;
    bool isTransportUp = true;
    bool isDatabaseUp = true;
    bool hasRoom = true;
    /// Whether a process that stops has no time left.
    bool isOver = false;
};

} // namespace missive::performance
