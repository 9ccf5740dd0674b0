#pragma once

#include <Domain/Missive/Uuid.hpp>

namespace missive {

/// Makes identifiers that are unique across processes. Safe to call from any thread.
class IdGenerator {
public:
    virtual ~IdGenerator() = default;

    /// A new UUIDv7 (RFC 9562 §5.7): identifiers sort by the millisecond they were made in.
    virtual Uuid next() = 0;
};

} // namespace missive
