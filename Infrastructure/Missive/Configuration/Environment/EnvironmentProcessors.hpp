#pragma once

#include <Infrastructure/Missive/Configuration/Tree/ConfigurationNode.hpp>

#include <string>
#include <vector>

namespace missive {

/// Names of all processors of `%env(processor:NAME)%`, `default` and `resolve` included.
const std::vector<std::string>& processorNames();

/// Throws UnresolvedPlaceholder with a suggestion unless there is a processor of that name.
void checkProcessor(const std::string& name);

/// What a processor makes of a text (all but `default` and `resolve`, which need more than the text). bool takes true,
/// yes, on, false, no, off, nothing and numbers; int cuts off a fraction; json gives a tree.
/// Throws UnresolvedPlaceholder naming `variable` and never its value; MissingVariable when a file is not there.
ConfigurationNode applyProcessor(const std::string& processor, const std::string& value, const std::string& variable);

} // namespace missive
