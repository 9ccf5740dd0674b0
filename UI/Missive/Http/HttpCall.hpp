#pragma once

#include <UI/Missive/Http/Message/HttpRequest.hpp>
#include <UI/Missive/Http/Message/HttpResponse.hpp>

#include <UI/Missive/Http/Route/RouteMatch.hpp>

#include <optional>
#include <string>

namespace missive {

/// A request that is answered, or judged by its head. Lives as long as the call.
struct HttpCall {
    /// Where it stands: judged or refused on a thread that must not wait, or handled on a worker's.
    enum class Stage { Judged, Handled };

    const HttpRequest& request;
    Stage stage;
    /// Null where it is judged, or refused.
    const RouteMatch* match;
    /// Once the call has been made; nothing where its head let it pass, and then it is called again to be handled. A
    /// hook may add headers.
    std::optional<HttpResponse>& answer;

    std::string describe() const { return "the request " + request.id; }
};

} // namespace missive
