#pragma once

#include <UI/Missive/Http/Access/CorsOptions.hpp>
#include <UI/Missive/Http/Message/HttpRequest.hpp>
#include <UI/Missive/Http/Message/HttpResponse.hpp>

#include <string>
#include <string_view>

namespace missive {

/// Lets pages of the origins it was told read answers (CORS, WHATWG Fetch §3.2), each by its name: never `*`, and never
/// with cookies. By default there are none. Never changes; safe to read from any thread.
class CorsPolicy {
public:
    explicit CorsPolicy(CorsOptions options);

    /// Whether pages of this origin may ask.
    bool allows(std::string_view origin) const noexcept;

    /// Adds what the browser has to know to an answer. That to a preflight is the one that any OPTIONS gets: the
    /// methods it may ask with are those the header `Allow` lists.
    void finish(const HttpRequest& request, HttpResponse& response) const;

private:
    std::string methodsOf(const HttpResponse& response) const;

    CorsOptions options_;
    std::string headers_;
    std::string maxAge_;
};

} // namespace missive
