#pragma once

#include <Application/Missive/Bus/DispatchContext.hpp>
#include <UI/Missive/Assembly/Messaging.hpp>
#include <UI/Missive/Http/Answer/ErrorAnswers.hpp>
#include <UI/Missive/Http/Answer/HeadCheck.hpp>
#include <UI/Missive/Http/Answer/RouteHandler.hpp>
#include <UI/Missive/Http/Idempotency/IdempotentAnswers.hpp>
#include <UI/Missive/Http/Route/RouteTable.hpp>
#include <tests/UI/Missive/App/AppRig.hpp>
#include <tests/UI/Missive/Http/Parcel.hpp>
#include <tests/support/FakeRandom.hpp>
#include <tests/support/FakeWaiter.hpp>
#include <tests/support/RecordingLog.hpp>

#include <doctest/doctest.h>

#include <exception>
#include <string>
#include <utility>
#include <vector>

namespace missive::test::parcel {

/// The parcel office put together, and asked without a server between.
class ParcelOffice {
public:
    using Headers = std::vector<std::pair<std::string, std::string>>;

    ParcelOffice() {
        wire(rig.app, office);
        REQUIRE(rig.problems().empty());
        for (const auto& route : rig.app.feature<HttpRoutes>().routes()) {
            table.add(route);
        }
    }

    /// What a request is answered with. A body is JSON unless the headers say otherwise.
    HttpResponse ask(const std::string& methodAndTarget, const std::string& body = "", const Headers& headers = {}) {
        const auto blank = methodAndTarget.find(' ');
        HttpRequest request;
        request.method = *httpMethodNamed(methodAndTarget.substr(0, blank));
        request.target = *RequestTarget::parse(methodAndTarget.substr(blank + 1));
        request.id = "0193e2a4-7c1e-7d2b-9f3a-5a4b3c2d1e0f";
        for (const auto& [name, value] : headers) {
            request.headers.add(name, value);
        }
        if (!body.empty()) {
            request.headers.add("Content-Length", std::to_string(body.size()));
            if (!request.headers.find("Content-Type")) {
                request.headers.add("Content-Type", "application/json");
            }
        }
        request.body = body;
        const auto match = table.find(request.method, request.target);
        REQUIRE(match.route != nullptr);
        try {
            if (const auto problem = headProblem(*match.route, request)) {
                return problem->toResponse(request.id);
            }
            return handler().answer(*match.route, match.values, request);
        } catch (...) {
            const ErrorAnswers errors{rig.app.feature<HttpRoutes>().statuses(), log};
            return errors.of(std::current_exception(), request).toResponse(request.id);
        }
    }

    AppRig rig;
    Office office;
    RouteTable table;
    RecordingLog log;
    FakeWaiter waiter;
    FakeRandom random;

private:
    RouteHandler handler() {
        return RouteHandler{
            {rig.app.commands(), rig.app.queries(), rig.app.events(), rig.app.ids()}, idempotent, waiter, random};
    }

    IdempotentAnswers idempotent{rig.app.messaging().unitOfWork(), rig.app.database().idempotencyStore(),
                                 rig.app.clock()};
};

} // namespace missive::test::parcel
