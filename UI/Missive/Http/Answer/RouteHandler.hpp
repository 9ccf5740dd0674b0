#pragma once

#include <Domain/Missive/Port/Random.hpp>
#include <Domain/Missive/Port/Waiter.hpp>
#include <UI/Missive/Http/Message/HttpRequest.hpp>
#include <UI/Missive/Http/Message/HttpResponse.hpp>
#include <UI/Missive/Http/Route/HttpRoute.hpp>

#include <span>
#include <string>

namespace missive {

class IdempotentAnswers;
class RequestJson;

/// Answers requests whose route is found: makes the message of the request, gives it to its bus and tells the outcome.
/// Safe to use from any thread; what it refers to must outlive it.
class RouteHandler {
public:
    RouteHandler(RouteBuses buses, IdempotentAnswers& idempotent, Waiter& waiter, Random& random) noexcept
        : buses_{buses}, idempotent_{idempotent}, waiter_{waiter}, random_{random} {}

    /// `values` are those of the path's fields, in their order. A command that lost a race is tried again, up to three
    /// times in all, unless the request names the version it is about. With an Idempotency-Key, where the route honours
    /// it, it happens once. Throws HttpError for what is wrong with the request, and what the bus throws.
    HttpResponse answer(const HttpRoute& route, std::span<const std::string> values, const HttpRequest& request) const;

private:
    HttpResponse patiently(const HttpRoute& route, const RequestJson& fields, const HttpRequest& request) const;
    HttpResponse once(const HttpRoute& route, const RequestJson& fields, const HttpRequest& request) const;
    HttpResponse attempt(const HttpRoute& route, const RequestJson& fields, const HttpRequest& request) const;
    RouteResult again(const HttpRoute& route, const RequestJson& fields, std::string& json,
                      const std::string& refusal) const;

    RouteBuses buses_;
    IdempotentAnswers& idempotent_;
    Waiter& waiter_;
    Random& random_;
};

} // namespace missive
