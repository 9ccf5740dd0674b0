#include <Application/Missive/Bus/LogHookFailure.hpp>

#include <Application/Missive/Bus/ErrorText.hpp>

namespace missive {

void logHookFailure(Log& log, const std::string& handlerName, const std::exception_ptr& error) {
    const auto text = errorText(error);
    log.write(LogLevel::Error,
              "A hook failed after the handler \"" + handlerName + "\" had succeeded, which stands: " + text,
              {{"handler", handlerName}, {"error", text}});
}

} // namespace missive
