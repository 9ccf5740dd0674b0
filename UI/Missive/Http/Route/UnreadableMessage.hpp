#pragma once

#include <Infrastructure/Missive/Codec/JsonError.hpp>

namespace missive {

/// What a request gave is not the message of its route.
class UnreadableMessage : public JsonError {
public:
    explicit UnreadableMessage(const JsonError& error) : JsonError{error} {}
};

} // namespace missive
