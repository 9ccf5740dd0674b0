#include <architecture-rules/RuleSet.hpp>

#include <architecture-rules/engine/Glob.hpp>
#include <architecture-rules/engine/Place.hpp>
#include <architecture-rules/engine/Should.hpp>

namespace missive::rules {

namespace {

Should::PerFile includeOfOtherContexts(const std::string& allowed) {
    return [allowed](const SourceFile& file, const Project& project, std::vector<Violation>& violations) {
        const auto own = Place::of(file.path).context;
        for (const auto& include : file.includes) {
            const auto* target = project.resolve(file, include);
            const auto path = target ? target->path : include.target;
            const auto place = Place::of(path);
            if (place.isContext() && place.context != own && !glob(allowed, path)) {
                violations.push_back(
                    {file.path, include.line, "includes " + include.target + " of the context " + place.context});
            }
        }
    };
}

} // namespace

std::vector<Rule> contextRules() {
    const auto inContext = [](const SourceFile& file) { return Place::of(file.path).isContext(); };
    const auto inKernel = [](const SourceFile& file) { return Place::of(file.path).isKernel(); };
    return {
        {"contexts-apart",
         files()
             .that("in a context", inContext)
             .should()
             .satisfy("include of another context the events it publishes and nothing else",
                      includeOfOtherContexts("Domain/*/Published/*"))
             .because("contexts meet through published events and the kernel, so that each can change or leave alone")},

        {"kernel-knows-no-context",
         files()
             .that("of the kernel (<Layer>/Missive)", inKernel)
             .should()
             .satisfy("include nothing of a context", includeOfOtherContexts(""))
             .because("the framework is installed without the application that ships with it")},

        {"root-names-no-technology",
         files()
             .in({"UI/Missive/*", "UI/Missive/Assembly/**"})
             .should()
             .notInclude({"Infrastructure/Missive/Transport/**", "Infrastructure/Missive/Sql/**",
                          "Infrastructure/Missive/Sqlite/**", "Infrastructure/Missive/Postgres/**",
                          "Infrastructure/Missive/Redis/**", "Infrastructure/Missive/Amqp/**",
                          "Infrastructure/Missive/Persistence/Odb/Sqlite/**",
                          "Infrastructure/Missive/Persistence/Odb/Postgres/**", "UI/Missive/Amqp/**",
                          "UI/Missive/Messenger/**", "UI/Missive/Postgres/**", "UI/Missive/Redis/**",
                          "UI/Missive/Sqlite/**", "UI/Missive/Standard/**"})
             .because("an application links the technologies it wires and no others, and adding one touches no file of "
                      "the composition root")},
    };
}

} // namespace missive::rules
