#pragma once

#include <Domain/Missive/Unrecoverable.hpp>

#include <stdexcept>
#include <string>

namespace missive {

/// The bytes of a received message could not be decoded.
class DecodingFailed : public std::runtime_error, public Unrecoverable {
public:
    explicit DecodingFailed(const std::string& reason)
        : std::runtime_error{"The message could not be decoded: " + reason} {}
};

} // namespace missive
