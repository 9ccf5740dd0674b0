#include <Application/Missive/Bus/AnswerSlot.hpp>

#include <stdexcept>
#include <string>

namespace missive {

void AnswerSlot::refuse(TypeId type) const {
    throw std::logic_error{"A handler answers with a " + std::string{type.name()} +
                           ", and whoever dispatched waits for a " + std::string{type_.name()} +
                           ": a middleware must pass on the command or query it was given."};
}

} // namespace missive
