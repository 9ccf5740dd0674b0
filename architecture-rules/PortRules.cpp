#include <architecture-rules/RuleSet.hpp>

#include <architecture-rules/engine/Member.hpp>
#include <architecture-rules/engine/Place.hpp>
#include <architecture-rules/engine/Should.hpp>

#include <algorithm>
#include <cstddef>
#include <string>

namespace missive::rules {

namespace {

using Violations = std::vector<Violation>;

constexpr std::ptrdiff_t mostFunctions = 4;

void lieInDomain(const SourceFile& file, const Project&, Violations& violations) {
    if (Place::of(file.path).layer != "Domain") {
        violations.push_back({file.path, 1, "is a port outside Domain"});
    }
}

bool derives(const SourceFile& file, const Declaration& type) {
    for (auto i = type.headBegin; i < type.bodyBegin; ++i) {
        if (file.tokens[i].is(":")) {
            return true;
        }
    }
    return false;
}

void bePure(const SourceFile& file, const Project&, Violations& violations) {
    if (!file.isHeader()) {
        violations.push_back({file.path, 1, "is a source: a port has nothing to implement"});
    }
    for (const auto& type : file.declarations) {
        if (type.kind != Declaration::Kind::Class) {
            continue;
        }
        bool hasVirtualDestructor = derives(file, type);
        for (const auto& member : Member::of(file, type)) {
            if (member.kind == Member::Kind::Data) {
                violations.push_back({file.path, member.line, type.name + " holds data"});
            }
            if (member.isDestructor() && member.isVirtual()) {
                hasVirtualDestructor = true;
            } else if (member.kind == Member::Kind::Function && !member.isPure() && !member.isDefaultedOrDeleted()) {
                violations.push_back({file.path, member.line, type.name + "::" + member.name + " is not pure virtual"});
            }
        }
        if (!hasVirtualDestructor) {
            violations.push_back({file.path, type.line, type.name + " has no virtual destructor"});
        }
    }
}

void beSmall(const SourceFile& file, const Project&, Violations& violations) {
    for (const auto& type : file.declarations) {
        if (type.kind != Declaration::Kind::Class) {
            continue;
        }
        const auto members = Member::of(file, type);
        const auto functions =
            std::count_if(members.begin(), members.end(), [](const Member& member) { return member.isPure(); });
        if (functions > mostFunctions) {
            violations.push_back({file.path, type.line,
                                  type.name + " has " + std::to_string(functions) +
                                      " functions: make the optional ones a port of their own"});
        }
    }
}

} // namespace

std::vector<Rule> portRules() {
    return {
        {"port-lives-in-domain", productionFiles()
                                     .in("**/Port/**")
                                     .should()
                                     .satisfy("lie in Domain", lieInDomain)
                                     .because("the inside says what it needs, the outside supplies it")},

        {"port-is-pure", files()
                             .in("Domain/*/Port/**")
                             .should()
                             .satisfy("be pure: virtual functions, a virtual destructor and nothing else", bePure)
                             .because("what a port implements, every adapter and fake inherits")},

        {"port-is-small",
         headers()
             .in("Domain/*/Port/**")
             .should()
             .satisfy("have at most " + std::to_string(mostFunctions) + " functions", beSmall)
             .because("an adapter that would have to throw \"not supported\" shows that the port is too big")},

        {"clients-know-no-transport",
         files()
             .in({"Infrastructure/Missive/Amqp/**", "Infrastructure/Missive/Postgres/**",
                  "Infrastructure/Missive/Redis/**", "Infrastructure/Missive/Sqlite/**"})
             .should()
             .notInclude({"Infrastructure/Missive/Transport/**", "Infrastructure/Missive/Sql/**",
                          "Infrastructure/Missive/Codec/**"})
             .because(
                 "who speaks a server's protocol knows nothing of messages, so that other adapters can use it too")},

        {"transports-apart", files()
                                 .in("Infrastructure/Missive/Transport/*/**")
                                 .should()
                                 .notIncludeSiblingsIn("Infrastructure/Missive/Transport")
                                 .because("a team links the transport it uses, and none with it")},
    };
}

} // namespace missive::rules
