#include <UI/Missive/Console/Input/GlobalOptions.hpp>

namespace missive {

const std::vector<OptionDefinition>& GlobalOptions::definitions() {
    using Value = OptionDefinition::Value;
    static const std::vector<OptionDefinition> options{
        {"help", "Display help for the given command. When no command is given display help for the list command", "h",
         Value::none, false, std::nullopt},
        {"silent", "Do not output any message", "", Value::none, false, std::nullopt},
        {"quiet", "Only errors are displayed. All other output is suppressed", "q", Value::none, false, std::nullopt},
        {"version", "Display this application version", "V", Value::none, false, std::nullopt},
        {"ansi", "Force ANSI output", "", Value::none, false, std::nullopt},
        {"no-ansi", "Disable ANSI output", "", Value::none, false, std::nullopt},
        {"no-interaction", "Do not ask any interactive question", "n", Value::none, false, std::nullopt},
        {"env", "The environment name", "e", Value::required, false, std::nullopt},
        {"config", "The directory with the configuration", "", Value::required, false, std::nullopt},
        {"verbose",
         "Increase the verbosity of messages: 1 for normal output, 2 for more verbose output and 3 for debug", "v",
         Value::none, false, std::nullopt},
    };
    return options;
}

GlobalOptions GlobalOptions::from(const GivenOptions& options) {
    GlobalOptions globals;
    const auto given = [&](const char* name) { return options.contains(name); };
    globals.help = given("help");
    globals.version = given("version");
    globals.noInteraction = given("no-interaction");
    if (given("verbose")) {
        std::size_t count = 0;
        for (const auto& level : options.find("verbose")->second) {
            count += level == "3" ? 3U : level == "2" ? 2U : 1U;
        }
        globals.verbosity = count >= 3 ? Verbosity::debug : count == 2 ? Verbosity::veryVerbose : Verbosity::verbose;
    }
    if (given("quiet")) {
        globals.verbosity = Verbosity::quiet;
    }
    if (given("silent")) {
        globals.verbosity = Verbosity::silent;
    }
    if (given("ansi") || given("no-ansi")) {
        globals.ansi = !given("no-ansi");
    }
    if (given("env")) {
        globals.environment = options.find("env")->second.back();
    }
    if (given("config")) {
        globals.configDirectory = options.find("config")->second.back();
    }
    return globals;
}

} // namespace missive
