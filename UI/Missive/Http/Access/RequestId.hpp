#pragma once

#include <Domain/Missive/Port/IdGenerator.hpp>
#include <UI/Missive/Http/Message/HttpHeaders.hpp>

#include <string>

namespace missive {

/// What a request is called in its answer, in logs and in messages: a new UUIDv7, or the `X-Request-Id` of a trusted
/// proxy, where that is 1 to 64 of `[A-Za-z0-9._-]`. The client of nobody's proxy cannot choose it.
std::string requestId(const HttpHeaders& headers, bool isFromTrustedProxy, IdGenerator& ids);

} // namespace missive
