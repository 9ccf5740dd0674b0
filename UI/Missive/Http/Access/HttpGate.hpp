#pragma once

#include <Domain/Missive/Port/Clock.hpp>
#include <Domain/Missive/Port/IdGenerator.hpp>
#include <Domain/Missive/Port/LogChannels.hpp>
#include <Domain/Missive/Port/Random.hpp>
#include <UI/Missive/Http/Access/CorsPolicy.hpp>
#include <UI/Missive/Http/Access/HttpAccessOptions.hpp>
#include <UI/Missive/Http/Access/HttpAuthenticator.hpp>
#include <UI/Missive/Http/Access/KnownHosts.hpp>
#include <UI/Missive/Http/Access/RateLimit.hpp>
#include <UI/Missive/Http/Access/RefusalLimit.hpp>
#include <UI/Missive/Http/Access/RouteAccess.hpp>
#include <UI/Missive/Http/Access/SecurityAudit.hpp>

#include <memory>
#include <optional>
#include <vector>

namespace missive {

/// The way in: judges every request by its head, before its route is found and after, and sees every answer off. Safe
/// to use from any thread, and waits for nothing.
class HttpGate {
public:
    /// All must outlive the gate.
    struct Ports {
        const Clock& clock;
        Random& random;
        IdGenerator& ids;
        LogChannels& logs;
    };

    /// Beside the tokens of the options, these tell who asks; the first that knows it decides.
    HttpGate(HttpAccessOptions options, const Ports& ports,
             std::vector<std::shared_ptr<const HttpAuthenticator>> authenticators = {});

    /// Whether anything can tell who asks. A server without it is for loopback and unix sockets.
    bool hasAuthenticator() const noexcept { return !authenticators_.empty(); }

    /// Whether it is a proxy whose word is taken for who asks.
    bool trusts(const HttpPeer& peer) const noexcept { return trustedProxies_.trust(peer); }

    /// Before the route is found: notes the client that a trusted proxy stands for, the id, the trace and the principal
    /// in the request. The problem, where it is forwarded in a malformed way, for another host, forged by a page of
    /// another site, or with credentials that are not valid or were tried too often. Throws what an authenticator
    /// throws.
    std::optional<ProblemDetails> admit(HttpRequest& request);

    /// Whether it names a host that is answered for, or none, as only HTTP/1.0 may. `admit` wants one.
    bool isForThisHost(const HttpRequest& request) const noexcept;

    /// Once the route is found: the problem, where whoever asks has to wait or may not use it. As long as nothing can
    /// tell who asks, a permission is not asked for on loopback and unix sockets, unless a proxy stands in between.
    std::optional<ProblemDetails> permit(const HttpRequest& request, const RouteAccess& access);

    /// To every answer, a refusal too: adds the request's id and what browsers must know. That to a preflight is the
    /// one that any OPTIONS gets, with the methods of the route in `Allow`.
    void finish(const HttpRequest& request, HttpResponse& response) const;

private:
    std::optional<ProblemDetails> authenticate(HttpRequest& request);
    ProblemDetails invalid(const HttpRequest& request, const std::string& challenge);
    ProblemDetails missing() const;
    bool isOpenTo(const HttpRequest& request) const;

    TrustedProxies trustedProxies_;
    KnownHosts hosts_;
    CorsPolicy cors_;
    std::optional<RateLimit> rate_;
    bool allowsAnonymous_;
    Random& random_;
    IdGenerator& ids_;
    RefusalLimit refusals_;
    SecurityAudit audit_;
    std::vector<std::shared_ptr<const HttpAuthenticator>> authenticators_;
};

} // namespace missive
