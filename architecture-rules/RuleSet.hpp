#pragma once

#include <architecture-rules/engine/Files.hpp>
#include <architecture-rules/engine/Rule.hpp>

#include <vector>

namespace missive::rules {

/// The rules of this tree, one function for each subject.
std::vector<Rule> layerRules();
std::vector<Rule> contextRules();
std::vector<Rule> thirdPartyRules();
std::vector<Rule> cycleRules();
std::vector<Rule> fileRules();
std::vector<Rule> messageRules();
std::vector<Rule> portRules();
std::vector<Rule> systemRules();
std::vector<Rule> benchmarkingRules();
std::vector<Rule> markupRules();

/// All of them, in this order.
std::vector<Rule> allRules();

/// Files of the four layers: what ships.
Files productionFiles();
Files productionHeaders();

} // namespace missive::rules
