#pragma once

#include <string>
#include <vector>

namespace missive {

/// The processors of `%env(processor:NAME)%` that turn one text into another. `name` is only used in errors.
/// All throw UnresolvedPlaceholder, and none shows the value.

/// `true`, `yes`, `on` and numbers but zero give `true`; `false`, `no`, `off`, nothing and zero give `false`.
std::string processBool(const std::string& value, const std::string& name);
/// A whole number; a fraction is cut off.
std::string processInt(const std::string& value, const std::string& name);
std::string processFloat(const std::string& value, const std::string& name);
/// Without white space at both ends.
std::string processTrim(const std::string& value);

/// Names of all processors there are.
const std::vector<std::string>& processorNames();

} // namespace missive
