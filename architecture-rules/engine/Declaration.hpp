#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

namespace missive::rules {

/// Something declared at namespace level. Specializations, forward declarations (but for those of templates) and
/// definitions of members (`A::f`) are not declarations in this sense. The indices point into `SourceFile::tokens`.
struct Declaration {
    enum class Kind { Class, Enum, Concept, Alias, Function, ForwardTemplate };

    Kind kind;
    std::string name;
    std::vector<std::string> namespaces;
    int line;
    std::size_t headBegin;
    std::size_t bodyBegin;
    std::size_t bodyEnd;

    /// True inside a namespace `detail` or one without a name: nobody else's business.
    bool isDetail() const {
        return std::any_of(namespaces.begin(), namespaces.end(),
                           [](const std::string& scope) { return scope.empty() || scope == "detail"; });
    }
    bool hasEmptyBody() const { return bodyBegin == bodyEnd; }
};

} // namespace missive::rules
