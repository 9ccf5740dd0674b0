#include <architecture-rules/engine/Statement.hpp>

#include <architecture-rules/engine/Reasoned.hpp>

namespace missive::rules {

Reasoned Statement::because(std::string reason) const { return {*this, std::move(reason)}; }

} // namespace missive::rules
