#pragma once

namespace missive {

/// Optional power of a transport: it makes what it needs at its broker or database. Safe to call from any thread.
class Setupable {
public:
    virtual ~Setupable() = default;

    /// Creates what is missing and drops nothing; may be repeated. Throws TransportError.
    virtual void setup() = 0;
};

} // namespace missive
