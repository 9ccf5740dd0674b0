#pragma once

namespace missive {

/// The message used up its retries in a failure transport: it stays there, out of the reach of workers, until an
/// operator retries or removes it.
struct ParkedStamp {};

} // namespace missive
