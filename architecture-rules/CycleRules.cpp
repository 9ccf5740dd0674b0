#include <architecture-rules/RuleSet.hpp>

#include <architecture-rules/engine/Should.hpp>

namespace missive::rules {

std::vector<Rule> cycleRules() {
    return {
        {"no-include-cycle", productionFiles().should().haveNoIncludeCycle().because(
                                 "files in a cycle cannot be understood, compiled or tested one at a time")},

        {"no-folder-cycle", productionFiles().should().haveNoFolderCycle().because(
                                "folders that need each other are one folder with two names")},
    };
}

} // namespace missive::rules
