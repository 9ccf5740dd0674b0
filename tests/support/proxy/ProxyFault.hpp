#pragma once

namespace missive::test {

/// What a FaultyProxy does to what passes through it.
enum class ProxyFault {
    None,
    /// Connections are taken and nothing passes in either direction, until this ends: then everything does.
    BlackHole,
    /// What the server answers is lost.
    DropReplies,
    /// A few bytes at a time, some thousands a second.
    Slow,
    /// Every connection is reset after a random number of bytes, most often in the middle of a frame.
    Truncate
};

} // namespace missive::test
