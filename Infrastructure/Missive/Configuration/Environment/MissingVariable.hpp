#pragma once

#include <Infrastructure/Missive/Configuration/Environment/UnresolvedPlaceholder.hpp>

namespace missive {

/// A variable that is not set, or a file it names that is not there: what the processor `default` steps in for.
class MissingVariable : public UnresolvedPlaceholder {
public:
    using UnresolvedPlaceholder::UnresolvedPlaceholder;
};

} // namespace missive
