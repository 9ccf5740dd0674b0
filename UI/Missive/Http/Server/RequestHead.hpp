#pragma once

#include <UI/Missive/Http/Message/HttpHeaders.hpp>

#include <cstdint>
#include <optional>
#include <string>

namespace missive {

/// The head of a request as it came: the request line, the fields, and how its body is framed.
struct RequestHead {
    std::string method;
    std::string target;
    /// Of HTTP/1.
    int minorVersion = 1;
    HttpHeaders headers;
    /// The length of the body; nothing where it comes in chunks.
    std::optional<std::uint64_t> contentLength = 0;

    bool isChunked() const noexcept { return !contentLength.has_value(); }
    bool hasBody() const noexcept { return contentLength != 0; }
};

} // namespace missive
