#pragma once

#include <Domain/Missive/Port/Log.hpp>
#include <UI/Missive/Http/Message/HttpRequest.hpp>

#include <string_view>

namespace missive {

/// Tells who was let in and who was not. Safe to use from any thread. The log, that of the channel `security`, must
/// outlive it.
class SecurityAudit {
public:
    explicit SecurityAudit(Log& log) : log_{log} {}

    /// Somebody known may use the route; at info.
    void admitted(const HttpRequest& request) { tell(LogLevel::Info, "ok", "was admitted to", request); }

    /// Credentials were not taken; at warning. The route is not known yet.
    void refused(const HttpRequest& request) { tell(LogLevel::Warning, "refused", "was refused at", request); }

    /// Somebody may not use the route, known or not; at warning.
    void denied(const HttpRequest& request) { tell(LogLevel::Warning, "denied", "was denied", request); }

private:
    void tell(LogLevel level, std::string_view outcome, std::string_view verb, const HttpRequest& request);

    Log& log_;
};

} // namespace missive
