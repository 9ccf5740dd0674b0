#pragma once

#include <UI/Missive/Http/Message/HttpResponse.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace missive {

/// An answer as it is stored and found again, byte for byte.
struct ResponseRecord {
    /// Of the body that is kept at most.
    static constexpr std::size_t mostBytes = std::size_t{64} * 1024;

    HttpResponse response;
    /// Whether the body is there, which was not too long to be kept.
    bool isWhole = true;

    /// A JSON text with status and header fields, a line end, and the body as it is.
    static std::string encode(const HttpResponse& response);

    /// Throws JsonError for what `encode` did not write.
    static ResponseRecord decode(std::string_view bytes);
};

} // namespace missive
