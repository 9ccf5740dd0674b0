#pragma once

#include <UI/Missive/Http/Message/HttpRequest.hpp>
#include <UI/Missive/Http/Problem/ProblemDetails.hpp>
#include <UI/Missive/Http/Server/RequestHead.hpp>

#include <optional>

namespace missive {

/// Makes the request of a head whose framing is in order; the head's fields move to it. The problem where its method,
/// its target or what it expects is none that can be answered.
std::optional<ProblemDetails> takeHead(RequestHead& head, HttpRequest& request);

/// Whether the client wants to send another request on the same connection (RFC 9112 §9.3).
bool wantsToStay(const RequestHead& head);

} // namespace missive
