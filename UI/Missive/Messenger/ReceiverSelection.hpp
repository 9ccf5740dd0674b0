#pragma once

#include <string>
#include <vector>

namespace missive {

/// The receivers meant by what was typed, each once, in that order, which is their priority. Every pattern is a regular
/// expression (ECMAScript) for a whole name and gives the names in the order of the configuration; one that matches
/// none, or is no regular expression, is taken as a name. Throws UsageError for a name that does not exist.
std::vector<std::string> selectReceivers(const std::vector<std::string>& known,
                                         const std::vector<std::string>& patterns);

/// All receivers but these. Throws UsageError for an unknown name, when there are none, and when none is left.
std::vector<std::string> receiversExcept(const std::vector<std::string>& known,
                                         const std::vector<std::string>& excluded);

} // namespace missive
