#include <UI/Missive/Http/HttpRoutes.hpp>

#include <Domain/Missive/Patience.hpp>
#include <Domain/Missive/TransportError.hpp>
#include <UI/Missive/App.hpp>
#include <UI/Missive/Assembly/Messaging.hpp>
#include <UI/Missive/Http/Access/CheckPermissions.hpp>
#include <UI/Missive/Http/Access/ReadHttpAccessOptions.hpp>
#include <UI/Missive/Http/Console/HttpOpenApiCommand.hpp>
#include <UI/Missive/Http/Console/HttpRoutesCommand.hpp>
#include <UI/Missive/Http/Console/HttpServeCommand.hpp>
#include <UI/Missive/Http/Console/ReadHttpServerOptions.hpp>
#include <UI/Missive/Http/OpenApi/OpenApiDocument.hpp>
#include <UI/Missive/Http/Problem/HttpProblem.hpp>
#include <UI/Missive/Http/Route/CheckRoutes.hpp>
#include <UI/Missive/Http/Route/RouteName.hpp>
#include <UI/Missive/Http/RouteOperation.hpp>
#include <UI/Missive/Http/Tls/ReadTlsFiles.hpp>

#include <algorithm>
#include <optional>
#include <stdexcept>
#include <utility>

namespace missive {
namespace {

constexpr std::chrono::milliseconds lookAtMost{1'000};

HttpMethod methodOf(std::string_view text, std::string_view route) {
    const auto method = httpMethodNamed(text);
    if (!method || *method == HttpMethod::Head || *method >= HttpMethod::Options) {
        throw std::invalid_argument{"The route \"" + std::string{route} +
                                    "\" must begin with GET, POST, PUT, PATCH or "
                                    "DELETE, a blank and its path."};
    }
    return *method;
}

void lookAtDatabase(App& app) {
    const Patience patience{lookAtMost};
    app.messaging().unitOfWork().run({.access = UnitOfWorkPurpose::Access::Read},
                                     [&app] { app.database().forReading(); });
}

void lookAtTransports(App& app) {
    const Patience patience{lookAtMost};
    const auto stats = CountMessages{app.transportRegistry(), app.clock()}.in({});
    if (!stats.problems.empty()) {
        throw std::runtime_error{stats.problems.front()};
    }
}

/// A database that is away is no reason not to start: requests are told to come again until it is there.
std::optional<ConnectionLimit> connectionLimit(App& app) {
    const Patience patience{lookAtMost};
    try {
        return app.database().connectionLimit();
    } catch (const TransportError&) {
        return std::nullopt;
    }
}

} // namespace

HttpRoutes::HttpRoutes(App& app) : section_{app.section("http")} {
    const auto& http = section_;
    auto keys = httpServerKeys();
    keys.insert(keys.end(), httpAccessKeys().begin(), httpAccessKeys().end());
    keys.insert(keys.end(), {"problem_base", "openapi", "tls"});
    http.allowOnly(keys);
    HttpServerOptions usual;
    usual.workers = app.configuration().databaseUrl.starts_with("postgres") ? 8 : usual.workers;
    settings_ = {readHttpServerOptions(http, usual), readHttpAccessOptions(http), readTlsFiles(http.section("tls")),
                 http.text("problem_base").value_or("")};
    readOpenApi(http.section("openapi"));
}

void HttpRoutes::readOpenApi(const ConfigurationSection& openApi) {
    openApi.allowOnly({"title", "version"});
    for (const auto& [key, value] : {std::pair{"title", &settings_.apiTitle}, {"version", &settings_.apiVersion}}) {
        if (!openApi.has(key)) {
            openApi.note(key, *value);
        } else if (const auto text = openApi.text(key)) {
            *value = *text;
        }
        if (value->empty()) {
            openApi.problem(key, "Expected a text that is not empty.");
        }
    }
}

HttpRoute& HttpRoutes::add(std::string_view methodAndPath, std::shared_ptr<const RouteMessage> message) {
    try {
        const auto blank = std::min(methodAndPath.find(' '), methodAndPath.size());
        const auto method = methodOf(methodAndPath.substr(0, blank), methodAndPath);
        RoutePattern pattern{methodAndPath.substr(blank + 1)};
        auto name = message ? routeName(message->type()) : routeName(pattern);
        return routes_.emplace_back(HttpRoute{method, std::move(pattern), std::move(message), std::move(name)});
    } catch (const std::invalid_argument& error) {
        problems_.push_back({error.what(), ""});
    }
    return refused_.emplace_back(HttpRoute{HttpMethod::Get, RoutePattern{"/"}, nullptr, ""});
}

EventsDefinition HttpRoutes::events(std::string_view methodAndPath, EventSource source) {
    auto& route = add(methodAndPath, nullptr);
    route.kind = MessageKind::Query;
    route.events = std::make_shared<const EventSource>(std::move(source));
    return EventsDefinition{route};
}

AnswerDefinition HttpRoutes::answer(std::string_view methodAndPath, AnswerSource source) {
    auto& route = add(methodAndPath, nullptr);
    route.kind = route.method == HttpMethod::Get ? MessageKind::Query : MessageKind::Command;
    route.mediaType = source.mediaType;
    route.source = std::make_shared<const AnswerSource>(std::move(source));
    return AnswerDefinition{route};
}

std::string HttpRoutes::openApi() const {
    std::vector<OpenApiOperation> operations;
    for (const auto& route : routes_) {
        if (!route.source) { // that is for people, not for programs
            operations.push_back(routeOperation(route));
        }
    }
    return OpenApiDocument{settings_.apiTitle, settings_.apiVersion, operations}.text();
}

void HttpRoutes::status(std::string code, int status) {
    const auto own = HttpProblem::all();
    if (std::ranges::find(own, code, &HttpProblem::code) != own.end()) {
        problems_.push_back({"The code \"" + code + "\" is one of HTTP's own, whose status does not change.",
                             "Give the code of a DomainError."});
    } else if (status < 400 || status > 599) {
        problems_.push_back({"The status " + std::to_string(status) + " for \"" + code + "\" is that of no error.",
                             "Give one from 400 to 599."});
    } else if (!statuses_.try_emplace(code, status).second) {
        problems_.push_back({"Two statuses are registered for the code \"" + code + "\".", "Remove one."});
    }
}

void HttpRoutes::permission(std::string permission) { permissions_.push_back(std::move(permission)); }

std::vector<std::string> HttpRoutes::permissions() const {
    auto all = permissions_;
    for (const auto& route : routes_) {
        if (!route.permission.empty()) {
            all.push_back(route.permission);
        }
    }
    return all;
}

void HttpRoutes::middleware(std::shared_ptr<HttpMiddleware> middleware) {
    if (middleware == nullptr) {
        problems_.push_back({"A middleware of HTTP is registered that is empty.", ""});
    } else {
        middleware_.push_back(std::move(middleware));
    }
}

void HttpRoutes::hook(std::shared_ptr<HttpHook> hook) {
    if (hook == nullptr) {
        problems_.push_back({"A hook of HTTP is registered that is empty.", ""});
    } else {
        hooks_.add(std::move(hook));
    }
}

void HttpRoutes::authenticator(std::shared_ptr<const HttpAuthenticator> authenticator) {
    if (authenticator == nullptr) {
        problems_.push_back({"An authenticator of HTTP is registered that is empty.", ""});
    } else {
        authenticators_.push_back(std::move(authenticator));
    }
}

void HttpRoutes::assemble(App& app, std::vector<WiringProblem>& problems) {
    problems.insert(problems.end(), problems_.begin(), problems_.end());
    checkRoutes(routes_, app.wiring(), problems);
    checkPermissions(section_.section("tokens"), permissions());
    const HttpServices services{
        .buses = {app.commands(), app.queries(), app.events(), app.ids()},
        .unitOfWork = app.messaging().unitOfWork(),
        .idempotencyStore = app.database().idempotencyStore(),
        .clock = app.clock(),
        .tasks = app.tasks(),
        .waiter = app.waiter(),
        .random = app.random(),
        .ids = app.ids(),
        .logs = app.logs(),
        .besides = app.wiring().besides,
        .metricSources = app.wiring().metricSources,
        .messages = {app.transportRegistry(), app.clock()},
        .connectionLimit = [&app] { return connectionLimit(app); },
        .checks = {{"database", [&app] { lookAtDatabase(app); }}, {"transports", [&app] { lookAtTransports(app); }}}};
    app.console<HttpServeCommand>(*this, services, settings_);
    app.console<HttpOpenApiCommand>(*this);
    app.console<HttpRoutesCommand>(*this);
}

} // namespace missive
