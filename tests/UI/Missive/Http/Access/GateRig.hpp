#pragma once

#include <UI/Missive/Http/Access/HttpGate.hpp>
#include <UI/Missive/Http/Access/Sha256.hpp>
#include <tests/UI/Missive/Http/Access/RecordingLogChannels.hpp>
#include <tests/UI/Missive/Http/Access/Requests.hpp>
#include <tests/support/FakeClock.hpp>
#include <tests/support/FakeRandom.hpp>
#include <tests/support/SequenceIds.hpp>

#include <optional>
#include <string>
#include <utility>

namespace missive::test {

/// A gate with two tokens: "till" may write orders, "clerk" may only read them.
class GateRig {
public:
    static HttpAccessOptions twoTokens() {
        HttpAccessOptions options;
        options.tokens = {{sha256("till-token"), {"till", {"orders.read", "orders.write"}}},
                          {sha256("clerk-token"), {"clerk", {"orders.read"}}}};
        return options;
    }

    explicit GateRig(HttpAccessOptions options = twoTokens(),
                     std::vector<std::shared_ptr<const HttpAuthenticator>> authenticators = {})
        : gate{std::move(options), {clock, random, ids, logs}, std::move(authenticators)} {}

    /// The status that keeps a request from the route; 200 where nothing does.
    int statusOf(HttpRequest request, const RouteAccess& access = {"orders.write", false, false}) {
        auto problem = gate.admit(request);
        if (!problem) {
            request.route = "create_order";
            problem = gate.permit(request, access);
        }
        last = problem ? problem->toResponse(request.id) : HttpResponse::json(200, "{}");
        gate.finish(request, last);
        return last.status;
    }

    /// Whether the last answer says this.
    bool told(const std::string& text) const { return last.body.find(text) != std::string::npos; }

    FakeClock clock;
    FakeRandom random;
    SequenceIds ids;
    RecordingLogChannels logs;
    HttpGate gate;
    /// As it goes out.
    HttpResponse last;
};

} // namespace missive::test
