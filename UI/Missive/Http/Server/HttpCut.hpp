#pragma once

#include <cstdint>

namespace missive {

/// Why a request that was begun has no answer.
enum class HttpCut : std::uint8_t {
    /// It went away, or was cut off, before its body had come whole.
    ByClient,
    /// The server ended first, once its grace was over.
    ByServer
};

} // namespace missive
