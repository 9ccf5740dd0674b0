#include <UI/Missive/Http/Console/HttpRoutesCommand.hpp>

#include <UI/Missive/Console/Input/WantsJson.hpp>
#include <UI/Missive/Console/Output/FittedTable.hpp>
#include <UI/Missive/Console/Output/PrettyJson.hpp>
#include <UI/Missive/Http/HttpRoutes.hpp>
#include <UI/Missive/Http/Problem/HttpProblem.hpp>
#include <UI/Missive/Http/Route/RouteName.hpp>
#include <UI/Missive/Http/Route/RouteStatus.hpp>

#include <string>
#include <vector>

namespace missive {
namespace {

std::string permissionOf(const HttpRoute& route) { return route.isAnonymous ? "anonymous" : route.permission; }

std::string behindRoute(const HttpRoute& route) {
    return route.message ? messageName(route.message->type()) : route.source ? route.mediaType : "text/event-stream";
}

void showRoutes(const HttpRoutes& routes, bool asJson, Output& output) {
    std::vector<std::vector<std::string>> rows;
    PrettyJson json;
    json.beginArray();
    for (const auto& route : routes.routes()) {
        const auto message = behindRoute(route);
        rows.push_back({std::string{nameOf(route.method)}, route.pattern.text(), message, permissionOf(route),
                        std::to_string(routeStatus(route)), route.name});
        json.beginObject();
        json.key("method").value(nameOf(route.method));
        json.key("path").value(route.pattern.text());
        json.key("message").value(message);
        json.key("permission").value(permissionOf(route));
        json.key("status").value(static_cast<std::int64_t>(routeStatus(route)));
        json.key("name").value(route.name);
        json.key("description").value(route.description);
        json.endObject();
    }
    json.endArray();
    if (asJson) {
        output.json(json.text());
    } else if (rows.empty()) {
        output.comment("No routes are registered.");
    } else {
        output.table(
            fittedTable({"Method", "Path", "Message", "Permission", "Status", "Name"}, rows, output.terminalColumns()));
    }
}

void showCodes(const HttpRoutes& routes, bool asJson, Output& output) {
    std::vector<std::vector<std::string>> rows;
    PrettyJson json;
    json.beginArray();
    const auto add = [&](std::string_view code, int status, std::string_view meaning) {
        rows.push_back({std::string{code}, std::to_string(status), std::string{meaning}});
        json.beginObject();
        json.key("code").value(code);
        json.key("status").value(static_cast<std::int64_t>(status));
        json.key("meaning").value(meaning);
        json.endObject();
    };
    for (const auto& problem : HttpProblem::all()) {
        add(problem.code, problem.status, problem.detail);
    }
    for (const auto& [code, status] : routes.statuses()) {
        add(code, status, "As the application says.");
    }
    json.endArray();
    if (asJson) {
        output.json(json.text());
    } else {
        output.table(fittedTable({"Code", "Status", "Meaning"}, rows, output.terminalColumns()));
        output.comment(
            "What handlers throw has the codes of the application, with 404, 409, 403 or 422 by its kind. Some of "
            "the codes above have another status where the case demands it: 412 instead of 409 with If-Match.");
    }
}

} // namespace

CommandDefinition HttpRoutesCommand::definition() const {
    return CommandDefinition{"http:routes", "List what is answered over HTTP"}
        .flag("codes", "List the codes of problems instead")
        .option("format", "The output format: txt or json", "txt");
}

int HttpRoutesCommand::execute(const Input& input, Output& output) {
    const bool asJson = wantsJson(input);
    if (input.flag("codes")) {
        showCodes(routes_, asJson, output);
    } else {
        showRoutes(routes_, asJson, output);
    }
    return success;
}

} // namespace missive
