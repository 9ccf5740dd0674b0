#include <Application/Missive/Bus/HandlerFailed.hpp>

#include <Application/Missive/Bus/ErrorText.hpp>

namespace missive {

HandlerFailed::HandlerFailed(const std::string& messageName, std::vector<Failure> failures)
    : std::runtime_error{"Handling \"" + messageName + "\" failed: " + errorText(failures.front().second)},
      failures_{std::move(failures)} {}

} // namespace missive
