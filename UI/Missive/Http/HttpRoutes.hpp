#pragma once

#include <Application/Missive/Bus/Hooks.hpp>
#include <Infrastructure/Missive/Configuration/Tree/ConfigurationSection.hpp>
#include <UI/Missive/Feature.hpp>
#include <UI/Missive/Http/Access/HttpAuthenticator.hpp>
#include <UI/Missive/Http/Console/HttpSettings.hpp>
#include <UI/Missive/Http/HttpHook.hpp>
#include <UI/Missive/Http/HttpMiddleware.hpp>
#include <UI/Missive/Http/Route/AnswerDefinition.hpp>
#include <UI/Missive/Http/Route/EventsDefinition.hpp>
#include <UI/Missive/Http/Route/RouteDefinition.hpp>

#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace missive {

/// What an application answers over HTTP. Contexts register their routes while the application is wired:
///
///     auto& http = app.feature<HttpRoutes>();
///     http.route<CreateOrderCommand>("POST /orders").created("/orders/{orderId}").idempotent();
///     http.route<GetOrderQuery>("GET /orders/{orderId}").etag(&OrderView::version);
///     http.status("order.paid", 409);
///
/// A route gives its message to the bus that has its handler: commands and queries are answered with the outcome,
/// events are published. The fields of the message come from the path, the query or the body, and it must be described.
class HttpRoutes final : public Feature {
public:
    /// Takes the section `missive.http` of the configuration.
    explicit HttpRoutes(App& app);

    using Statuses = std::map<std::string, int, std::less<>>;

    /// Adds a route by its method and path. What is wrong with it is told when the application is put together.
    template <Message M> RouteDefinition<M> route(std::string_view methodAndPath) {
        auto message = std::make_shared<TypedRouteMessage<M>>();
        return {add(methodAndPath, message), *message};
    }

    /// Adds a route, by GET and its path, that tells events as they come (text/event-stream):
    ///
    ///     http.events("GET /orders/{orderId}/events", OrderEvents{app.queries()}).permission("orders.read");
    ///
    /// Who has lost its stream goes on behind the last event that it knows (Last-Event-ID).
    EventsDefinition events(std::string_view methodAndPath, EventSource source);

    /// Adds a route that has no message and makes its own answers, by its method and path: a page, say. What it takes
    /// in a body is a form (application/x-www-form-urlencoded). It does not stand in the description of the API.
    AnswerDefinition answer(std::string_view methodAndPath, AnswerSource source);

    /// Answers DomainErrors of this code with this status, instead of what their kind says. The codes of HTTP's own
    /// problems (HttpProblem) cannot be given another one; whether any DomainError has the code nobody can tell.
    void status(std::string code, int status);

    /// Names a permission that no route asks for, but the application itself does: in a middleware, say. Tokens with
    /// permissions that nobody asks for are a problem of the start.
    void permission(std::string permission);

    /// Has every request that has a route, and may use it, pass this before its handler: in the order of registration.
    void middleware(std::shared_ptr<HttpMiddleware> middleware);

    /// Has a hook run around every request, the first added outermost.
    void hook(std::shared_ptr<HttpHook> hook);

    /// Adds something that tells who asks, behind the tokens of the configuration and those that were added before.
    void authenticator(std::shared_ptr<const HttpAuthenticator> authenticator);

    /// Adds the console commands.
    void assemble(App& app, std::vector<WiringProblem>& problems) override;

    const std::deque<HttpRoute>& routes() const noexcept { return routes_; }
    /// What is answered, as OpenAPI 3.1 has it, with the title and version of `missive.http.openapi`. Once the
    /// application is put together.
    std::string openApi() const;

    const Statuses& statuses() const noexcept { return statuses_; }
    const Hooks<HttpCall>& hooks() const noexcept { return hooks_; }
    const std::vector<std::shared_ptr<HttpMiddleware>>& middleware() const noexcept { return middleware_; }
    const std::vector<std::shared_ptr<const HttpAuthenticator>>& authenticators() const noexcept {
        return authenticators_;
    }

private:
    void readOpenApi(const ConfigurationSection& openApi);
    std::vector<std::string> permissions() const;
    HttpRoute& add(std::string_view methodAndPath, std::shared_ptr<const RouteMessage> message);

    ConfigurationSection section_;
    std::deque<HttpRoute> routes_;
    /// Those that are none, so that more can be said about them.
    std::deque<HttpRoute> refused_;
    Statuses statuses_;
    /// Those that no route asks for.
    std::vector<std::string> permissions_;
    std::vector<std::shared_ptr<HttpMiddleware>> middleware_;
    Hooks<HttpCall> hooks_;
    std::vector<std::shared_ptr<const HttpAuthenticator>> authenticators_;
    HttpSettings settings_;
    std::vector<WiringProblem> problems_;
};

} // namespace missive
