#include <Application/Missive/Failure/FailedHandlers.hpp>

#include <Application/Missive/Bus/HandlerFailed.hpp>

namespace missive {

std::vector<std::string> failedHandlers(const std::exception_ptr& error) {
    std::vector<std::string> names;
    try {
        std::rethrow_exception(error);
    } catch (const HandlerFailed& failed) {
        for (const auto& [name, cause] : failed.failures()) {
            names.push_back(name);
        }
    } catch (...) { // no handler's
    }
    return names;
}

} // namespace missive
