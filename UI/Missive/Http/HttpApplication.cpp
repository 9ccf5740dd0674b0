#include <UI/Missive/Http/HttpApplication.hpp>

#include <Application/Missive/Bus/DispatchContext.hpp>
#include <Application/Missive/Bus/ErrorText.hpp>
#include <Domain/Missive/Patience.hpp>
#include <UI/Missive/Http/Access/HttpGate.hpp>
#include <UI/Missive/Http/Answer/HeadCheck.hpp>

#include <algorithm>
#include <chrono>
#include <exception>
#include <stdexcept>
#include <utility>

namespace missive {
namespace {

/// Whoever asks is told to come again rather than kept waiting for a database that is away.
constexpr std::chrono::milliseconds waitForServers{1'000};

constexpr const char* noValue =
    "There is no such resource: a segment of its path is empty. Is there a / too many, or a "
    "value missing?";

EventsAsked::Fields fieldsOf(const RouteMatch& match) {
    EventsAsked::Fields fields;
    auto value = match.values.begin();
    for (const auto& name : match.route->pattern.fields()) {
        fields[name] = *value++;
    }
    return fields;
}

HttpResponse refusedBy(const AnswerSource& source, const ProblemDetails& problem) {
    auto response = source.refusal(problem);
    for (const auto& [name, value] : problem.headers.fields()) {
        response.headers.add(name, value);
    }
    response.code = problem.code;
    return response;
}

} // namespace

HttpApplication::HttpApplication(Parts parts) : parts_{std::move(parts)} {
    for (const auto& route : parts_.routes) {
        table_.add(route);
    }
}

HttpDecision HttpApplication::judge(HttpRequest& request) {
    HttpDecision decision;
    try {
        hooked({request, HttpCall::Stage::Judged, nullptr, decision.answer}, [&] { decision = decided(request); });
        return decision;
    } catch (...) {
        return refusal(request, parts_.errors.of(std::current_exception(), request));
    }
}

HttpDecision HttpApplication::decided(HttpRequest& request) {
    try {
        return decide(request);
    } catch (...) {
        return refusal(request, parts_.errors.of(std::current_exception(), request));
    }
}

void HttpApplication::hooked(const HttpCall& call, FunctionRef<void()> make) const {
    parts_.hooks.around(call, make, [&](const std::exception_ptr& error) {
        parts_.log.write(LogLevel::Error,
                         "A hook failed after a request had been answered, which stands: " + errorText(error),
                         {{"request_id", call.request.id}, {"route", call.request.route}});
    });
}

bool HttpApplication::speaksForMany(const HttpPeer& peer) const {
    return HttpService::speaksForMany(peer) || parts_.gate.trusts(peer);
}

HttpDecision HttpApplication::refusal(const HttpRequest& request, const ProblemDetails& problem) const {
    return {told(request, problem), {}, {}};
}

HttpDecision HttpApplication::decide(HttpRequest& request) {
    if (auto health = parts_.health.answer(request)) {
        request.id = parts_.ids.next().toString();
        if (!request.peer.isMonitor && !parts_.gate.isForThisHost(request)) {
            return refusal(request, ProblemDetails::of("request.host"));
        }
        parts_.gate.finish(request, *health);
        return {std::move(health), {}, {}};
    }
    if (request.peer.isMonitor) {
        request.id = parts_.ids.next().toString();
        return refusal(request, ProblemDetails::of("request.route"));
    }
    if (const auto refused = parts_.gate.admit(request)) {
        return refusal(request, *refused);
    }
    auto match = table_.find(request.method, request.target);
    if (match.route == nullptr) {
        return withoutRoute(request, match);
    }
    const auto& route = *match.route;
    request.route = route.name;
    if (const auto refused = parts_.gate.permit(request, {route.permission, route.isAnonymous, route.isHidden})) {
        return refusal(request, *refused);
    }
    if (const auto problem = headProblem(route, request)) {
        return refusal(request, *problem);
    }
    return {{},
            [this, found = std::make_shared<const RouteMatch>(std::move(match))](const HttpRequest& whole) {
                return handle(*found, whole);
            },
            route.bodyBytes};
}

HttpDecision HttpApplication::withoutRoute(const HttpRequest& request, const RouteMatch& match) {
    const bool isWhole = request.target.isAsterisk();
    if (match.methods.empty() && !isWhole) {
        return refusal(request, ProblemDetails::of("request.route", request.target.hasEmptySegment() ? noValue : ""));
    }
    if (request.method == HttpMethod::Options) {
        auto answer = HttpResponse::empty(204);
        answer.headers.add("Allow", isWhole ? "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS" : match.allow());
        parts_.gate.finish(request, answer);
        return {std::move(answer), {}, {}};
    }
    auto problem = ProblemDetails::of("request.method");
    problem.headers.add("Allow", match.allow());
    return refusal(request, problem);
}

HttpResponse HttpApplication::handle(const RouteMatch& match, const HttpRequest& request) const {
    std::optional<HttpResponse> answer;
    try {
        hooked({request, HttpCall::Stage::Handled, &match, answer}, [&] { answer = handled(match, request); });
        return std::move(*answer);
    } catch (...) {
        return told(request, parts_.errors.of(std::current_exception(), request));
    }
}

HttpResponse HttpApplication::handled(const RouteMatch& match, const HttpRequest& request) const {
    try {
        const Patience patience{waitForServers};
        const DispatchContext context{request.id, request.traceParent, request.traceState};
        auto response = through(0, match, request);
        if (const auto tooLong = parts_.limits.ofAnswer(response.body.size()); !tooLong.empty()) {
            throw std::length_error{tooLong};
        }
        parts_.gate.finish(request, response);
        return response;
    } catch (...) {
        return told(request, parts_.errors.of(std::current_exception(), request));
    }
}

HttpResponse HttpApplication::through(std::size_t position, const RouteMatch& match, const HttpRequest& request) const {
    if (position == parts_.middleware.size() && match.route->events) {
        return stream(match, request);
    }
    if (position == parts_.middleware.size() && match.route->source) {
        return match.route->source->answer({request, fieldsOf(match)});
    }
    if (position == parts_.middleware.size()) {
        return parts_.handler.answer(*match.route, match.values, request);
    }
    return parts_.middleware[position]->handle(
        request, [&](const HttpRequest& next) { return through(position + 1, match, next); });
}

HttpResponse HttpApplication::stream(const RouteMatch& match, const HttpRequest& request) const {
    EventsWanted wanted{match.route->name, match.route->events, {}, [this, request](const std::exception_ptr& error) {
                            return parts_.errors.of(error, request);
                        }};
    wanted.asked.fields = fieldsOf(match);
    if (const auto known = request.headers.find("Last-Event-ID"); known && !known->empty()) {
        wanted.asked.after = *known;
    }
    auto response = HttpResponse::empty(200);
    response.headers.add("Content-Type", "text/event-stream");
    response.headers.add("X-Accel-Buffering", "no"); // a proxy must not keep events until there are many
    response.events = [this, wanted = std::move(wanted)](std::shared_ptr<EventListener> listener) {
        return parts_.feeds.listen(wanted, std::move(listener));
    };
    return response;
}

HttpResponse HttpApplication::refuse(HttpRequest& request, const ProblemDetails& problem) {
    if (request.id.empty()) {
        request.id = parts_.ids.next().toString();
    }
    if (problem.code == "server.slow" ||
        problem.code == "server.error") { // its call has been, or is still to be, hooked
        return refused(request, problem);
    }
    std::optional<HttpResponse> answer;
    try {
        hooked({request, HttpCall::Stage::Judged, nullptr, answer}, [&] { answer = refused(request, problem); });
        return std::move(*answer);
    } catch (...) {
        return refused(request, problem);
    }
}

HttpResponse HttpApplication::refused(HttpRequest& request, const ProblemDetails& problem) {
    if (problem.code == "server.busy" && parts_.isStopping()) {
        auto stopping = ProblemDetails::of("server.stopping");
        stopping.headers.add("Retry-After", "2");
        return told(request, stopping);
    }
    const auto* const route = routeNamed(request.route);
    const auto limit = parts_.limits.of(problem.code, request, route == nullptr ? std::nullopt : route->bodyBytes);
    if (limit.empty()) {
        return told(request, problem);
    }
    auto limited = problem;
    limited.detail += ' ' + limit;
    return told(request, limited);
}

const HttpRoute* HttpApplication::routeNamed(const std::string& name) const {
    const auto found = std::ranges::find(parts_.routes, name, &HttpRoute::name);
    return found == parts_.routes.end() ? nullptr : &*found;
}

HttpResponse HttpApplication::told(const HttpRequest& request, const ProblemDetails& problem) const {
    const auto* const route = routeNamed(request.route);
    const bool isOwn = route != nullptr && route->source && route->source->refusal;
    auto response = isOwn ? refusedBy(*route->source, problem) : problem.toResponse(request.id, parts_.problemBase);
    parts_.gate.finish(request, response);
    return response;
}

void HttpApplication::answered(const HttpRequest& request, const HttpResponse& response, const HttpTimes& times) {
    parts_.accessLog.answered(request, response, times);
    parts_.health.answered(request, response, times);
}

void HttpApplication::cut(const HttpRequest& request, HttpCut by, const HttpTimes& times) {
    parts_.accessLog.cut(request, by, times);
}

} // namespace missive
