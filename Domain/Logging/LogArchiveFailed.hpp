#pragma once

#include <Domain/Missive/Recoverable.hpp>

#include <chrono>
#include <stdexcept>
#include <string>

namespace missive::logging {

/// Records could not be kept, for a reason that passes: the disk is full, say. They come again.
class LogArchiveFailed : public std::runtime_error, public Recoverable {
public:
    explicit LogArchiveFailed(const std::string& sentence)
        : std::runtime_error{sentence}, Recoverable{std::chrono::seconds{30}} {}
};

} // namespace missive::logging
