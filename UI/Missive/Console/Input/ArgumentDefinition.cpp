#include <UI/Missive/Console/Input/ArgumentDefinition.hpp>

namespace missive {

std::string ArgumentDefinition::synopsis() const {
    const auto element = '<' + name + '>' + (list ? "..." : "");
    return required ? element : '[' + element + ']';
}

} // namespace missive
