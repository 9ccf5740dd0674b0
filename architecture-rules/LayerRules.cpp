#include <architecture-rules/RuleSet.hpp>

#include <architecture-rules/engine/Place.hpp>
#include <architecture-rules/engine/Should.hpp>

namespace missive::rules {

namespace {

void lieInALayer(const SourceFile& file, const Project&, std::vector<Violation>& violations) {
    const auto place = Place::of(file.path);
    if (place.layer == "tests" || place.layer == "architecture-rules" || file.path == "UI/main.cpp") {
        return;
    }
    if (!place.isProduction()) {
        violations.push_back({file.path, 1,
                              "lies in no layer, so no rule holds it: move it below Domain, Application, "
                              "Infrastructure, UI or tests"});
    } else if (place.context.empty()) {
        violations.push_back(
            {file.path, 1,
             "lies directly in its layer: move it to " + place.layer + "/Missive or to the folder of its context"});
    }
}

void nameTheirIncludes(const SourceFile& file, const Project&, std::vector<Violation>& violations) {
    for (const auto& include : file.includes) {
        if (include.spelling == Include::Spelling::Macro) {
            violations.push_back(
                {file.path, include.line,
                 "includes the macro " + include.target + ": spell the header, a rule cannot follow a macro"});
        }
    }
}

} // namespace

std::vector<Rule> layerRules() {
    return {
        {"code-has-a-layer", files()
                                 .should()
                                 .satisfy("lie in a layer and a context", lieInALayer)
                                 .because("code that belongs nowhere is code no rule protects")},

        {"includes-are-readable", files()
                                      .should()
                                      .satisfy("name what they include", nameTheirIncludes)
                                      .because("an include hidden behind a macro is an arrow nobody sees")},

        {"domain-knows-only-itself", files()
                                         .in("Domain/**")
                                         .should()
                                         .onlyInclude({standardLibrary(), "Domain/**"})
                                         .because("the business rules outlive every framework, database and broker")},

        {"application-knows-only-domain",
         files()
             .in("Application/**")
             .should()
             .notInclude({"Infrastructure/**", "UI/**"})
             .because("a use case speaks to ports, so that its adapters can be exchanged and faked")},

        {"infrastructure-knows-no-ui", files()
                                           .in("Infrastructure/**")
                                           .should()
                                           .notInclude({"UI/**"})
                                           .because("an adapter serves every entry point, the console and HTTP alike")},

        {"adapters-know-no-configuration",
         files()
             .in("Infrastructure/**")
             .exceptIn("Infrastructure/Missive/Configuration/**")
             .should()
             .notInclude({"Infrastructure/Missive/Configuration/**"})
             .because("an adapter takes values, so that who links one does not link the readers of files with it")},

        {"production-knows-no-tests",
         productionFiles()
             .should()
             .notInclude({"tests/**", "support/**", "contract/**", "architecture-rules/**"})
             .because("what ships must build without the tests")},
    };
}

} // namespace missive::rules
