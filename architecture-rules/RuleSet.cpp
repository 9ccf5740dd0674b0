#include <architecture-rules/RuleSet.hpp>

#include <utility>

namespace missive::rules {

std::vector<Rule> allRules() {
    std::vector<Rule> all;
    for (const auto subject : {layerRules, contextRules, thirdPartyRules, cycleRules, fileRules, messageRules,
                               portRules, systemRules, benchmarkingRules, markupRules}) {
        for (auto& rule : subject()) {
            all.push_back(std::move(rule));
        }
    }
    return all;
}

Files productionFiles() { return files().in({"Domain/**", "Application/**", "Infrastructure/**", "UI/**"}); }
Files productionHeaders() { return headers().in({"Domain/**", "Application/**", "Infrastructure/**", "UI/**"}); }

} // namespace missive::rules
