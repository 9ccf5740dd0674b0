#pragma once

#include <Application/Missive/Bus/Hooks.hpp>
#include <Domain/Missive/Port/Log.hpp>
#include <UI/Missive/Http/Access/AccessLog.hpp>
#include <UI/Missive/Http/Answer/ErrorAnswers.hpp>
#include <UI/Missive/Http/Answer/LimitSentences.hpp>
#include <UI/Missive/Http/Answer/RouteHandler.hpp>
#include <UI/Missive/Http/Events/EventFeeds.hpp>
#include <UI/Missive/Http/Health/HealthEndpoints.hpp>
#include <UI/Missive/Http/HttpCall.hpp>
#include <UI/Missive/Http/HttpMiddleware.hpp>
#include <UI/Missive/Http/Route/RouteTable.hpp>
#include <UI/Missive/Http/Server/HttpService.hpp>

#include <cstddef>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace missive {

class HttpGate;

/// What an application answers over HTTP, whatever server it is asked by: finds the route, sees who may use it, and has
/// it answered inside the middleware of the application. Safe to use from any thread; what it refers to must outlive
/// it.
class HttpApplication final : public HttpService {
public:
    struct Parts {
        const std::deque<HttpRoute>& routes;
        std::vector<std::shared_ptr<HttpMiddleware>> middleware;
        const Hooks<HttpCall>& hooks;
        Log& log;
        RouteHandler handler;
        EventFeeds& feeds;
        ErrorAnswers errors;
        LimitSentences limits;
        HttpGate& gate;
        IdGenerator& ids;
        AccessLog accessLog;
        HealthEndpoints& health;
        std::function<bool()> isStopping;
        std::string problemBase;
    };

    explicit HttpApplication(Parts parts);

    HttpDecision judge(HttpRequest& request) override;
    HttpResponse refuse(HttpRequest& request, const ProblemDetails& problem) override;
    bool speaksForMany(const HttpPeer& peer) const override;
    void answered(const HttpRequest& request, const HttpResponse& response, const HttpTimes& times) override;
    void cut(const HttpRequest& request, HttpCut by, const HttpTimes& times) override;

private:
    HttpDecision decided(HttpRequest& request);
    HttpDecision decide(HttpRequest& request);
    void hooked(const HttpCall& call, FunctionRef<void()> make) const;
    HttpResponse handled(const RouteMatch& match, const HttpRequest& request) const;
    HttpResponse refused(HttpRequest& request, const ProblemDetails& problem);
    HttpDecision refusal(const HttpRequest& request, const ProblemDetails& problem) const;
    HttpResponse told(const HttpRequest& request, const ProblemDetails& problem) const;
    HttpDecision withoutRoute(const HttpRequest& request, const RouteMatch& match);
    HttpResponse handle(const RouteMatch& match, const HttpRequest& request) const;
    const HttpRoute* routeNamed(const std::string& name) const;
    HttpResponse stream(const RouteMatch& match, const HttpRequest& request) const;
    HttpResponse through(std::size_t position, const RouteMatch& match, const HttpRequest& request) const;

    Parts parts_;
    RouteTable table_;
};

} // namespace missive
