#pragma once

#include <UI/Missive/Http/Message/HttpRequest.hpp>
#include <UI/Missive/Http/Message/HttpResponse.hpp>

#include <cstddef>
#include <functional>
#include <optional>

namespace missive {

/// What becomes of a request, as its head tells.
struct HttpDecision {
    using Handle = std::function<HttpResponse(const HttpRequest&)>;

    /// The answer, where the head suffices for one; its body is then not read.
    std::optional<HttpResponse> answer;
    /// Makes the answer otherwise, from the whole request and on a worker's thread. Must not throw.
    Handle handle;
    /// The longest body it takes, in bytes; nothing for what the server takes everywhere.
    std::optional<std::size_t> bodyBytes;
};

} // namespace missive
