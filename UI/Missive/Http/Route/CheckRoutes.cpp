#include <UI/Missive/Http/Route/CheckRoutes.hpp>

#include <UI/Missive/Http/Route/RouteName.hpp>
#include <UI/Missive/Http/Route/RouteTable.hpp>

#include <algorithm>
#include <optional>
#include <set>
#include <string>

namespace missive {
namespace {

std::string titleOf(const HttpRoute& route) {
    return "The route " + std::string{nameOf(route.method)} + ' ' + route.pattern.text();
}

const TextField* fieldNamed(std::span<const TextField> fields, std::string_view name) {
    const auto found =
        std::find_if(fields.begin(), fields.end(), [&](const auto& field) { return field.name == name; });
    return found == fields.end() ? nullptr : &*found;
}

std::optional<MessageKind> kindOf(TypeId type, const Wiring& wiring) {
    if (!wiring.commandHandlers.handlersFor(type).empty()) {
        return MessageKind::Command;
    }
    if (!wiring.queryHandlers.handlersFor(type).empty()) {
        return MessageKind::Query;
    }
    if (!wiring.eventHandlers.handlersFor(type).empty() || wiring.messageTypes.find(type) != nullptr) {
        return MessageKind::Event;
    }
    return std::nullopt;
}

/// Checks one route, whose kind is known.
class RouteCheck {
public:
    RouteCheck(const HttpRoute& route, std::vector<WiringProblem>& problems) : route_{route}, problems_{problems} {}

    void run() {
        if (route_.events) {
            checkEvents();
        } else if (route_.source) {
            checkSource();
        } else {
            checkMethod();
            checkFields();
            checkOptions();
        }
        checkAccess();
    }

private:
    void add(const std::string& what, std::string remedy) {
        problems_.push_back({titleOf(route_) + ' ' + what, std::move(remedy)});
    }

    void checkEvents() {
        if (route_.method != HttpMethod::Get) {
            add("tells events.", "Events are asked for by GET.");
        }
        if (*route_.events == nullptr) {
            add("tells events of a source that is empty.", "Give it a function.");
        }
    }

    void checkSource() {
        if (route_.source->answer == nullptr) {
            add("makes its answers by a function that is empty.", "Give it one.");
        }
    }

    void checkMethod() {
        const bool isGet = route_.method == HttpMethod::Get;
        const bool isPost = route_.method == HttpMethod::Post;
        if (route_.kind == MessageKind::Query && !isGet && !(isPost && route_.isPostedQuery)) {
            add("asks the query " + messageName(route_.message->type()) + ".",
                "Queries are asked by GET, or by POST with asPost().");
        } else if (route_.kind != MessageKind::Query && isGet) {
            add("changes something by " + messageName(route_.message->type()) + '.',
                "Use POST, PUT, PATCH or DELETE for what is no query.");
        } else if (route_.kind == MessageKind::Event && !isPost) {
            add("publishes the event " + messageName(route_.message->type()) + '.', "Events are published by POST.");
        }
    }

    void checkFields() {
        for (const auto& name : route_.pattern.fields()) {
            const auto* const field = fieldNamed(route_.message->fields(), name);
            if (field == nullptr) {
                add("has the field {" + name + "}, which " + messageName(route_.message->type()) + " does not have.",
                    "Name one of its fields.");
            } else if (field->token == nullptr || field->isList) {
                add("has the field {" + name + "}, which takes more than one word.", "Let it come in the body.");
            }
        }
        if (!route_.created) {
            return;
        }
        for (const auto& name : route_.created->fields()) {
            const auto* const field = fieldNamed(route_.message->fields(), name);
            const auto* const answered = fieldNamed(route_.message->resultFields(), name);
            if ((field == nullptr || field->token == nullptr) && (answered == nullptr || answered->token == nullptr)) {
                add("says that it creates " + route_.created->text() + ", but {" + name +
                        "} is no word of the command or its answer.",
                    "Name a field that one of them has.");
            }
        }
    }

    void checkOptions() {
        if (route_.kind != MessageKind::Command && (route_.created || !route_.versionField.empty())) {
            add("is for no command, so that it can have no created() or ifMatch().", "Remove it.");
        }
        if (route_.kind != MessageKind::Event && route_.isAccepted) {
            add("is for no event, so that its outcome is told at once.", "Remove accepted().");
        }
        if (route_.kind == MessageKind::Query && route_.idempotency != HttpRoute::Idempotency::Ignored) {
            add("is for a query, which may be asked twice anyway.", "Remove idempotent().");
        }
        if (route_.kind != MessageKind::Query && (route_.tellsVersion || route_.isPostedQuery)) {
            add("is for no query, so that it can have no etag() or asPost().", "Remove it.");
        }
        if (route_.needsVersion && route_.versionField.empty()) {
            add("needs a version that no field takes.", "Name the field: ifMatch(&Command::expectedVersion).");
        }
    }

    void checkAccess() {
        if (route_.isAnonymous && !route_.permission.empty()) {
            add("needs a permission and is anonymous.", "Remove one of the two.");
        } else if (!route_.isAnonymous && route_.permission.empty()) {
            add("does not say who may use it.", "Give it a permission(), or let it be anonymous().");
        }
        if (route_.name.starts_with('_') && !route_.isOfFramework) {
            add("is called \"" + route_.name + "\": names that begin with _ are the framework's.",
                "Give it another name.");
        }
    }

    const HttpRoute& route_;
    std::vector<WiringProblem>& problems_;
};

} // namespace

void checkRoutes(std::deque<HttpRoute>& routes, const Wiring& wiring, std::vector<WiringProblem>& problems) {
    RouteTable table;
    std::set<std::string> names;
    for (auto& route : routes) {
        if (!table.add(route)) {
            problems.push_back({titleOf(route) + " is registered twice.", "Remove one, or change its path."});
        }
        if (!names.insert(route.name).second) {
            problems.push_back({titleOf(route) + " has the name \"" + route.name + "\" as another one has.",
                                "Give it one of its own with name()."});
        }
        const auto kind = route.message == nullptr ? std::optional{route.kind} : kindOf(route.message->type(), wiring);
        if (kind) {
            route.kind = *kind;
            RouteCheck{route, problems}.run();
        } else {
            problems.push_back(
                {titleOf(route) + " leads to " + messageName(route.message->type()) + ", which has no handler.",
                 "Register one."});
        }
    }
}

} // namespace missive
