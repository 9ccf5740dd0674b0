#include <tests/UI/Missive/App/AppRig.hpp>
#include <tests/UI/Missive/Http/Parcel.hpp>

#include <doctest/doctest.h>

#include <string>

namespace missive::test::parcel {

namespace {

struct Nobody {
    std::string name;
};

BOOST_DESCRIBE_STRUCT(Nobody, (), (name))

struct Wired : AppRig {
    explicit Wired(const std::string& yaml = "") : AppRig{yaml} { wire(app, office); }

    Office office;
    HttpRoutes& http = app.feature<HttpRoutes>();
};

} // namespace

TEST_CASE("routes that can be answered are no problem, and know which bus takes their message") {
    Wired rig;
    CHECK(rig.problems().empty());
    CHECK(rig.http.routes().at(0).kind == MessageKind::Command);
    CHECK(rig.http.routes().at(3).kind == MessageKind::Query);
    CHECK(rig.http.routes().at(5).kind == MessageKind::Event);
    CHECK(rig.http.routes().at(0).name == "ship_parcel");
    rig.http.events("GET /parcels/{parcelId}/events", [](const EventsAsked&) { return ServerSentEvents{}; });
    CHECK(rig.http.routes().back().name == "parcels_events");
    CHECK(rig.http.routes().at(1).versionField == "expectedVersion");
}

TEST_CASE("everything wrong with routes is told at the start, together and with its remedy") {
    Wired rig;
    rig.http.route<GetParcelQuery>("GET /parcels/{number}").name("again");
    rig.http.route<GetParcelQuery>("GET /letters/{parcelId}");
    rig.http.route<GetParcelQuery>("PUT /letters/{parcelId}").name("put_letter");
    rig.http.route<DropParcelCommand>("GET /drop/{parcelId}").name("_drop");
    rig.http.route<ShipParcelCommand>("POST /ship/{items}").name("ship_items").created("/x/{shelf}").accepted();
    rig.http.route<FindParcelsQuery>("GET /find/{tags}").name("find_tags").idempotent();
    rig.http.route<DropParcelCommand>("POST /must").name("must").versionRequired();
    rig.http.route<Nobody>("POST /nobody").permission("x").anonymous();
    rig.http.route<GetParcelQuery>("FETCH /x");
    rig.http.route<GetParcelQuery>("GET x").name("x");
    rig.http.status("parcel.teapot", 409);
    rig.http.status("parcel.fine", 200);
    rig.http.status("server.busy", 500);
    rig.http.middleware(nullptr);
    rig.http.events("POST /parcels/{number}/events", [](const EventsAsked&) { return ServerSentEvents{}; });
    rig.http.events("GET /news", nullptr).permission("news");
    const auto problems = rig.problems();
    CAPTURE(problems);
    for (const std::string problem :
         {"The route GET /parcels/{number} is registered twice. Remove one, or change its path.",
          "The route GET /parcels/{number} has the field {number}, which GetParcelQuery does not have. Name one of its "
          "fields.",
          "The route GET /letters/{parcelId} has the name \"get_parcel\" as another one has. Give it one of its own",
          "The route PUT /letters/{parcelId} asks the query GetParcelQuery. Queries are asked by GET, or by POST",
          "The route GET /drop/{parcelId} changes something by DropParcelCommand. Use POST, PUT, PATCH or DELETE",
          "The route GET /drop/{parcelId} is called \"_drop\": names that begin with _ are the framework's.",
          "The route POST /ship/{items} has the field {items}, which takes more than one word.",
          "The route POST /ship/{items} says that it creates /x/{shelf}, but {shelf} is no word of the command or",
          "The route POST /ship/{items} is for no event, so that its outcome is told at once. Remove accepted().",
          "The route GET /find/{tags} has the field {tags}, which takes more than one word.",
          "The route GET /find/{tags} is for a query, which may be asked twice anyway. Remove idempotent().",
          "The route POST /must needs a version that no field takes. Name the field: ifMatch(",
          "The route GET /letters/{parcelId} does not say who may use it. Give it a permission(), or let it be",
          "The route POST /nobody leads to Nobody, which has no handler. Register one.",
          "The route \"FETCH /x\" must begin with GET, POST, PUT, PATCH or DELETE, a blank and its path.",
          "The path \"x\" must begin with \"/\".",
          "Two statuses are registered for the code \"parcel.teapot\". Remove one.",
          "The status 200 for \"parcel.fine\" is that of no error. Give one from 400 to 599.",
          "The code \"server.busy\" is one of HTTP's own, whose status does not change. Give the code of a "
          "DomainError.",
          "A middleware of HTTP is registered that is empty.",
          "The route POST /parcels/{number}/events tells events. Events are asked for by GET.",
          "The route POST /parcels/{number}/events does not say who may use it. Give it a permission(), or let it be",
          "The route GET /news tells events of a source that is empty. Give it a function."}) {
        CAPTURE(problem);
        CHECK(problems.find(problem) != std::string::npos);
    }
}

TEST_CASE("a permission of a token that nobody asks for is told with its line and what was meant") {
    const std::string hash(64, 'a');
    const std::string yaml = "missive:\n"
                             "  http:\n"
                             "    tokens:\n"
                             "      till:\n"
                             "        sha256: " +
                             hash +
                             "\n"
                             "        permissions: [parcels, parcel, weigh.anything, 7]\n"
                             "      clerk: {permissions: hook}\n"
                             "      broken: 5\n";
    Wired rig{yaml};
    const auto problems = rig.problems();
    CAPTURE(problems);
    const auto has = [&](const std::string& text) { return problems.find(text) != std::string::npos; };
    CHECK(has("app.yaml:6: missive.http.tokens.till.permissions: No route asks for the permission \"parcel\"; did you "
              "mean \"parcels\"? One that the application itself looks at is registered with http.permission()."));
    CHECK(has("No route asks for the permission \"weigh.anything\". One that"));
    CHECK(has("app.yaml:7: missive.http.tokens.clerk.permissions: No route asks for the permission \"hook\"; did you "
              "mean \"hooks\"?"));
    CHECK_FALSE(has("permission \"parcels\""));
}

TEST_CASE("a permission that the application itself looks at is registered, and then no problem") {
    const std::string yaml = "missive:\n  http:\n    tokens:\n      till: {sha256: " + std::string(64, 'a') +
                             ", permissions: [parcels, reports]}\n";
    Wired rig{yaml};
    rig.http.permission("reports");
    CHECK(rig.problems().empty());
}

} // namespace missive::test::parcel
