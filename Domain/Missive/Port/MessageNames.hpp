#pragma once

#include <Domain/Missive/Envelope.hpp>
#include <Domain/Missive/TypeId.hpp>

#include <string>

namespace missive {

/// What messages are called where people read of them: in the log and on the console. Safe to call from any thread.
class MessageNames {
public:
    virtual ~MessageNames() = default;

    /// The wire name of a message type; for one that is never sent, the type as the compiler spells it.
    virtual std::string nameOf(TypeId type) const = 0;

    /// The same for a message; of one that could not be decoded, the name it arrived with.
    virtual std::string nameOf(const Envelope& envelope) const = 0;
};

} // namespace missive
