#include <architecture-rules/RuleSet.hpp>

#include <architecture-rules/Aggregate.hpp>
#include <architecture-rules/Handler.hpp>
#include <architecture-rules/engine/Glob.hpp>
#include <architecture-rules/engine/Member.hpp>
#include <architecture-rules/engine/Place.hpp>
#include <architecture-rules/engine/Should.hpp>

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>

namespace missive::rules {

namespace {

using Violations = std::vector<Violation>;

void haveOneHandler(const SourceFile& file, const Project& project, Violations& violations) {
    const auto message = file.stem();
    std::vector<Handler> handlers;
    for (const auto& other : project.files()) {
        if (other.path.starts_with("Application/" + Place::of(file.path).context + "/")) {
            for (const auto& handler : Handler::in(other)) {
                if (handler.message == message) {
                    handlers.push_back(handler);
                }
            }
        }
    }
    if (handlers.empty()) {
        violations.push_back(
            {file.path, 1, "has no handler: write " + message + "Handler with operator()(const " + message + "&)"});
    }
    for (const auto& handler : handlers) {
        if (handlers.size() > 1) {
            violations.push_back(
                {handler.file->path, handler.line,
                 handler.name + " is one of " + std::to_string(handlers.size()) + " handlers of " + message});
        } else if (handler.name != message + "Handler") {
            violations.push_back(
                {handler.file->path, handler.line, handler.name + " should be named " + message + "Handler"});
        }
    }
}

/// `LogMessage` is written as it is said, `ExecuteBenchmarkMessage` may leave the last word out.
bool isHandlerOf(const std::string& name, const std::string& message) {
    constexpr std::string_view word = "Message";
    return name == message + "Handler" ||
           (message.ends_with(word) && name == message.substr(0, message.size() - word.size()) + "Handler");
}

void handleWhatTheirNameSays(const SourceFile& file, const Project&, Violations& violations) {
    const auto handlers = Handler::in(file);
    if (handlers.empty()) {
        violations.push_back({file.path, 1, "has no class with operator()"});
    }
    for (const auto& handler : handlers) {
        if (!handler.name.ends_with("On" + handler.message) && !isHandlerOf(handler.name, handler.message)) {
            violations.push_back({file.path, handler.line,
                                  handler.name + " takes " + handler.message + ", which its name does not end with"});
        }
    }
}

Should::PerFile handleOnlyMessagesEndingIn(const std::string& ending) {
    return [ending](const SourceFile& file, const Project&, Violations& violations) {
        for (const auto& handler : Handler::in(file)) {
            if (!handler.message.ends_with(ending)) {
                violations.push_back(
                    {file.path, handler.line,
                     handler.name + " takes " + handler.message + ", which does not end in " + ending});
            }
        }
    };
}

bool isPastTense(const std::string& name) {
    static constexpr std::array irregular{
        "Begun", "Bought", "Broken", "Built", "Chosen", "Done", "Drawn", "Fallen", "Felt", "Found", "Given",
        "Gone",  "Grown",  "Held",   "Kept",  "Known",  "Laid", "Left",  "Lost",   "Made", "Met",   "Paid",
        "Put",   "Reset",  "Risen",  "Run",   "Seen",   "Sent", "Set",   "Shown",  "Shut", "Sold",  "Spent",
        "Split", "Spoken", "Stolen", "Sunk",  "Taken",  "Told", "Won",   "Written"};
    static constexpr std::array nouns{"Bed", "Feed", "Need", "Red", "Seed", "Shed", "Speed"};
    const auto ends = [&](const char* word) { return name.ends_with(word); };
    return std::any_of(irregular.begin(), irregular.end(), ends) ||
           (name.ends_with("ed") && std::none_of(nouns.begin(), nouns.end(), ends));
}

void announceThePast(const SourceFile& file, const Project&, Violations& violations) {
    for (const auto& aggregate : Aggregate::in(file)) {
        for (const auto& event : aggregate.events) {
            if (!isPastTense(event)) {
                violations.push_back({file.path, aggregate.line,
                                      aggregate.name + " announces " + event + ", which is not in the past tense"});
            }
        }
    }
}

void checkMembers(const SourceFile& file, const Declaration& type, const std::set<std::string>& forbidden,
                  Violations& violations) {
    for (const auto& member : Member::of(file, type)) {
        if (member.kind != Member::Kind::Data) {
            continue;
        }
        for (const auto& token : member.tokens) {
            if (token.is("=")) {
                break;
            }
            if (token.is("*") || token.is("&") || forbidden.contains(token.text)) {
                violations.push_back({file.path, token.line,
                                      "message " + type.name + " holds " +
                                          (token.is("*")   ? "a pointer"
                                           : token.is("&") ? "a reference"
                                                           : token.text)});
            }
        }
    }
}

std::vector<Violation> holdValuesOnly(const Project& project, const std::vector<const SourceFile*>& selected) {
    std::set<std::string> forbidden{"unique_ptr",  "shared_ptr", "weak_ptr",   "reference_wrapper",
                                    "string_view", "span",       "FunctionRef"};
    std::set<std::pair<std::string, std::string>> events;
    for (const auto& aggregate : Aggregate::in(project)) {
        forbidden.insert(aggregate.name);
        for (const auto& event : aggregate.events) {
            events.emplace(Place::of(aggregate.file->path).context, event);
        }
    }
    Violations violations;
    for (const auto* file : selected) {
        const auto place = Place::of(file->path);
        for (const auto& type : file->declarations) {
            if (type.kind == Declaration::Kind::Class &&
                (place.layer == "Domain" ? events.contains({place.context, type.name}) : type.name == file->stem())) {
                checkMembers(*file, type, forbidden, violations);
            }
        }
    }
    return violations;
}

void writeAggregatesWithTheirEvents(const SourceFile& file, const Project& project, Violations& violations) {
    const auto context = Place::of(file.path).context;
    const auto aggregates = Aggregate::in(project);
    const auto isTheirs = [&](const Aggregate& each) {
        return Place::of(each.file->path).context == context && file.stem().ends_with(each.name + "Repository");
    };
    if (std::none_of(aggregates.begin(), aggregates.end(), isTheirs)) {
        return;
    }
    const auto& tokens = file.tokens;
    for (std::size_t i = 0; i + 4 < tokens.size(); ++i) {
        if (tokens[i].is("forWriting") && tokens[i + 1].is("(") && tokens[i + 2].is(")") && tokens[i + 3].is(".") &&
            (tokens[i + 4].is("persist") || tokens[i + 4].is("update"))) {
            violations.push_back({file.path, tokens[i].line,
                                  "writes an aggregate and forgets its events: call " + tokens[i + 4].text +
                                      "(row, aggregate) of the unit of work"});
        }
    }
}

} // namespace

std::vector<Rule> messageRules() {
    return {
        {"command-has-one-handler",
         files()
             .in("Application/*/Command/*Command.hpp")
             .should()
             .satisfy("have exactly one handler", haveOneHandler)
             .because("a command is an order to one addressee: without one it fails, with two nobody is responsible")},

        {"query-has-one-handler", files()
                                      .in("Application/*/Query/*Query.hpp")
                                      .should()
                                      .satisfy("have exactly one handler", haveOneHandler)
                                      .because("a question has one answer")},

        {"reaction-is-named-after-its-event",
         headers()
             .in("Application/*/EventHandler/*")
             .should()
             .satisfy("end with On and the event they take", handleWhatTheirNameSays)
             .because("a folder listing then reads as what happens when")},

        {"command-ends-in-command",
         headers()
             .in("Application/*/Command/*Handler.hpp")
             .should()
             .satisfy("take a message that ends in Command", handleOnlyMessagesEndingIn("Command"))
             .because("the name tells which bus a message belongs to")},

        {"query-ends-in-query", headers()
                                    .in("Application/*/Query/*Handler.hpp")
                                    .should()
                                    .satisfy("take a message that ends in Query", handleOnlyMessagesEndingIn("Query"))
                                    .because("the name tells which bus a message belongs to")},

        {"event-is-in-the-past",
         headers()
             .in("Domain/**")
             .that("that declare an aggregate", [](const SourceFile& file) { return !Aggregate::in(file).empty(); })
             .should()
             .satisfy("announce events in the past tense", announceThePast)
             .because("an event is a fact that nobody can refuse any more")},

        {"aggregate-is-written-with-its-events",
         files()
             .in("Infrastructure/**")
             .should()
             .satisfy("write an aggregate together with its events", writeAggregatesWithTheirEvents)
             .because("an event that was recorded and not taken never happened for anybody else")},

        {"events-are-taken-in-one-place",
         productionFiles()
             .exceptIn("Infrastructure/Missive/Persistence/**")
             .should()
             .notUse({"collectEvents("})
             .because("whoever takes events in a step of its own can forget that step")},

        {"message-is-a-value",
         Statement{headers().in({"Domain/**", "Application/*/Command/*Command.hpp", "Application/*/Query/*Query.hpp"}),
                   "hold no pointer, reference or aggregate in a message", holdValuesOnly}
             .because("a message is read later, by another thread or process")},
    };
}

} // namespace missive::rules
