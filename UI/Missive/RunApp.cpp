#include <UI/Missive/RunApp.hpp>

#include <Application/Missive/Bus/DispatchContext.hpp>
#include <Application/Missive/Bus/ErrorText.hpp>
#include <Infrastructure/Missive/Configuration/ConfigurationLoader.hpp>
#include <Infrastructure/Missive/Configuration/Environment/DotEnvVariables.hpp>
#include <Infrastructure/Missive/Configuration/Environment/ProcessEnvironment.hpp>
#include <UI/Missive/App.hpp>
#include <UI/Missive/Console/ConsoleApplication.hpp>
#include <UI/Missive/Console/Output/ConsoleStreams.hpp>
#include <UI/Missive/Console/Output/Output.hpp>

#include <exception>
#include <filesystem>
#include <optional>
#include <stdexcept>
#include <string>

namespace missive {

namespace {

constexpr const char* version = "0.1.0";

/// What Symfony's console shows of the log at each verbosity.
LogLevel leastLogged(Verbosity verbosity) {
    switch (verbosity) {
    case Verbosity::silent:
    case Verbosity::quiet:
        return LogLevel::Error;
    case Verbosity::normal:
        return LogLevel::Warning;
    case Verbosity::verbose:
        return LogLevel::Notice;
    case Verbosity::veryVerbose:
        return LogLevel::Info;
    case Verbosity::debug:
        return LogLevel::Debug;
    }
    return LogLevel::Warning;
}

std::filesystem::path absolutePath(const std::string& directory) {
    auto path = std::filesystem::absolute(directory).lexically_normal();
    return path.has_filename() ? path : path.parent_path();
}

Configuration loadConfiguration(const GlobalOptions& globals, const EnvironmentVariables& environment) {
    auto named = globals.configDirectory;
    if (named && named->empty()) {
        throw std::invalid_argument{"The \"--config\" option needs the name of a directory."};
    }
    if (!named && !environment.get("MISSIVE_CONFIG_DIR").value_or("").empty()) {
        named = environment.get("MISSIVE_CONFIG_DIR");
    }
    const auto directory = absolutePath(named.value_or("config"));
    const DotEnvVariables variables{environment, directory.parent_path(), globals.environment};
    return ConfigurationLoader{variables}.load(directory, variables.environment(),
                                               named ? DirectoryPresence::Required : DirectoryPresence::Optional);
}

} // namespace

int runApp(int argc, const char* const* argv, const std::vector<ContextWiring>& contexts) {
    const ProcessEnvironment environment;
    const auto streams = ConsoleStreams::ofProcess(environment);
    const std::vector<std::string> line(argv + (argc > 0 ? 1 : 0), argv + argc);
    auto verbosity = streams.verbosity;
    try {
        const auto globals = ConsoleApplication::globalOptions(line);
        verbosity = globals.verbosity.value_or(verbosity);
        App app{loadConfiguration(globals, environment), leastLogged(verbosity)};
        for (const auto& context : contexts) {
            context(app);
        }
        ConsoleApplication console{"Missive", version, streams};
        app.assemble(console);
        const DispatchContext context{app.ids().next().toString()};
        return console.run(argc, argv);
    } catch (const std::exception& error) {
        Output{streams, verbosity}.error(error.what());
    } catch (...) {
        Output{streams, verbosity}.error("The application failed with " + errorText(std::current_exception()) + '.');
    }
    return 1;
}

} // namespace missive
