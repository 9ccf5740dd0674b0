#pragma once

#include <Infrastructure/Missive/Configuration/Monolog/MonologConfiguration.hpp>
#include <Infrastructure/Missive/Log/TestLogHandler.hpp>
#include <UI/Missive/AppPorts.hpp>
#include <UI/Missive/Assembly/Wiring.hpp>
#include <UI/Missive/WiringProblem.hpp>

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace missive {

/// Leads the log to the handlers that `monolog` describes, if it describes any, and to those that the application
/// added, which come first. Has workers tell the handlers where a piece of work ends. Gives back those of the type
/// `test` by name.
std::map<std::string, std::shared_ptr<TestLogHandler>> leadLog(const MonologConfiguration& configuration,
                                                               Wiring& wiring, AppPorts& ports, LogLevel leastOnConsole,
                                                               std::vector<WiringProblem>& problems);

} // namespace missive
