#pragma once

#include <string>
#include <vector>

namespace missive::test {

/// Without which the tests of this program are skipped.
std::vector<std::string> neededPrograms();

} // namespace missive::test
