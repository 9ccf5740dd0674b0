#include <UI/Missive/Http/Access/HttpGate.hpp>

#include <UI/Missive/Http/Access/BearerTokens.hpp>
#include <UI/Missive/Http/Access/CrossSite.hpp>
#include <UI/Missive/Http/Access/RequestId.hpp>
#include <UI/Missive/Http/Access/SecurityHeaders.hpp>
#include <UI/Missive/Http/Access/TraceContext.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

namespace missive {
namespace {

constexpr const char* tooManyRefusals = "Too many credentials from here were not valid: wait before the next ones.";
constexpr const char* tooManyRequests = "There were more requests than missive.http.rate allows: wait before the next "
                                        "one.";

ProblemDetails waitFor(std::chrono::seconds time, const char* reason) {
    auto problem = ProblemDetails::of("rate.exceeded", reason);
    problem.headers.add("Retry-After", std::to_string(time.count()));
    return problem;
}

ProblemDetails otherHost(std::string_view host) {
    constexpr std::size_t longest = 260; // of a name, with a port
    const bool isTold = KnownHosts::isHost(host) && host.size() <= longest;
    return ProblemDetails::of("request.host", isTold
                                                  ? "This server does not answer for the host \"" + std::string{host} +
                                                        "\". If it should, add it to missive.http.hosts."
                                                  : std::string{});
}

bool isForwarded(const HttpHeaders& headers) noexcept {
    return headers.find("X-Forwarded-For") || headers.find("Forwarded");
}

} // namespace

HttpGate::HttpGate(HttpAccessOptions options, const Ports& ports,
                   std::vector<std::shared_ptr<const HttpAuthenticator>> authenticators)
    : trustedProxies_{std::move(options.trustedProxies)}, hosts_{std::move(options.hosts)},
      cors_{std::move(options.cors)}, allowsAnonymous_{options.allowsAnonymous}, random_{ports.random}, ids_{ports.ids},
      refusals_{ports.clock}, audit_{ports.logs.channel("security")}, authenticators_{std::move(authenticators)} {
    if (options.rate) {
        rate_.emplace(*options.rate, ports.clock);
    }
    if (!options.tokens.empty()) {
        authenticators_.insert(authenticators_.begin(), std::make_shared<BearerTokens>(std::move(options.tokens)));
    }
}

std::optional<ProblemDetails> HttpGate::admit(HttpRequest& request) {
    request.id = requestId(request.headers, trustedProxies_.trust(request.peer), ids_);
    auto trace = TraceContext::of(request.headers, random_);
    request.traceParent = std::move(trace.traceParent);
    request.traceState = std::move(trace.traceState);
    if (!request.target.authority().empty()) {
        request.headers.set("Host", request.target.authority());
    }
    if (auto problem = trustedProxies_.apply(request)) {
        return problem;
    }
    if (!hosts_.know(request.headers.find("Host").value_or(""))) {
        return otherHost(request.headers.find("Host").value_or(""));
    }
    if (isForgedAcrossSites(request, cors_)) {
        return ProblemDetails::of("auth.denied", "A page of another site may not ask this.");
    }
    return authenticate(request);
}

bool HttpGate::isForThisHost(const HttpRequest& request) const noexcept {
    const std::string_view authority = request.target.authority();
    const auto host = authority.empty() ? request.headers.find("Host") : authority;
    return !host || hosts_.know(*host);
}

std::optional<ProblemDetails> HttpGate::authenticate(HttpRequest& request) {
    std::string refusal;
    for (const auto& authenticator : authenticators_) {
        auto found = authenticator->authenticate(request);
        if (found.principal) {
            request.principal = std::move(found.principal);
            break;
        }
        refusal += (refusal.empty() || found.refusal.empty() ? "" : ", ") + found.refusal;
    }
    if (!request.principal && refusal.empty()) {
        return std::nullopt;
    }
    if (const auto wait = refusals_.wait(request.peer.address)) {
        audit_.refused(request);
        return waitFor(*wait, tooManyRefusals);
    }
    return request.principal ? std::nullopt : std::optional{invalid(request, refusal)};
}

ProblemDetails HttpGate::invalid(const HttpRequest& request, const std::string& challenge) {
    refusals_.refused(request.peer.address);
    audit_.refused(request);
    auto problem = ProblemDetails::of("auth.invalid");
    problem.headers.add("WWW-Authenticate", challenge);
    return problem;
}

ProblemDetails HttpGate::missing() const {
    auto problem = ProblemDetails::of("auth.missing");
    for (const auto& authenticator : authenticators_) {
        problem.headers.add("WWW-Authenticate", authenticator->challenge());
    }
    if (authenticators_.empty()) { // RFC 9110 §15.5.2 wants one
        problem.headers.add("WWW-Authenticate", "Bearer");
    }
    return problem;
}

std::optional<ProblemDetails> HttpGate::permit(const HttpRequest& request, const RouteAccess& access) {
    if (rate_) {
        if (const auto wait = rate_->take(request)) {
            return waitFor(*wait, tooManyRequests);
        }
    }
    if (access.isAnonymous || (!access.permission.empty() && isOpenTo(request))) {
        return std::nullopt;
    }
    if (!request.principal) {
        audit_.denied(request);
        return missing();
    }
    const auto& permissions = request.principal->permissions;
    if (access.permission.empty() ||
        std::find(permissions.begin(), permissions.end(), access.permission) == permissions.end()) {
        audit_.denied(request);
        return ProblemDetails::of(access.isHidden ? "request.route" : "auth.denied");
    }
    audit_.admitted(request);
    return std::nullopt;
}

bool HttpGate::isOpenTo(const HttpRequest& request) const {
    const bool isNear = (request.peer.isLoopback || request.peer.isUnixSocket) && !isForwarded(request.headers);
    return authenticators_.empty() && (allowsAnonymous_ || isNear);
}

void HttpGate::finish(const HttpRequest& request, HttpResponse& response) const {
    if (!request.id.empty()) {
        response.headers.set("X-Request-Id", request.id);
    }
    addSecurityHeaders(response, request.peer.isEncrypted);
    cors_.finish(request, response);
}

} // namespace missive
