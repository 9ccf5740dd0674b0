#pragma once

#include <string>

namespace missive {

/// The identity of the message, made at dispatch and kept over retries and hops; the first half of the inbox key. A
/// UUIDv7, or for a foreign message without one a text derived from the identifier its transport gave it.
struct MessageIdStamp {
    std::string id;
};

} // namespace missive
