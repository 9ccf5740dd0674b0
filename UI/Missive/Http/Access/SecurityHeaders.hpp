#pragma once

#include <UI/Missive/Http/Message/HttpResponse.hpp>

namespace missive {

/// Adds to an answer what keeps browsers from doing more with it than it is for, and from storing it: with an ETag it
/// may be kept, and must be asked for again. `Strict-Transport-Security` is added where the client speaks encrypted.
/// What the answer says itself stays.
void addSecurityHeaders(HttpResponse& response, bool isEncrypted);

} // namespace missive
