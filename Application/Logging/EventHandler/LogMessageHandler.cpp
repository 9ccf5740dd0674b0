#include <Application/Logging/EventHandler/LogMessageHandler.hpp>

namespace missive::logging {

void LogMessageHandler::operator()(std::span<const LogMessage> messages) const { archive_.keep(messages); }

} // namespace missive::logging
