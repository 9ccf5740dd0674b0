#include <UI/Missive/Console/ConsoleApplication.hpp>

#include <Application/Missive/Bus/ErrorText.hpp>
#include <Domain/Missive/DomainError.hpp>
#include <UI/Missive/Console/CommandFinder.hpp>
#include <UI/Missive/Console/Descriptor/CommandDescriber.hpp>
#include <UI/Missive/Console/HelpCommand.hpp>
#include <UI/Missive/Console/Input/CommandLineParser.hpp>
#include <UI/Missive/Console/Input/UsageError.hpp>
#include <UI/Missive/Console/ListCommand.hpp>
#include <UI/Missive/Console/Output/Terminal.hpp>

#include <algorithm>
#include <cerrno>
#include <exception>
#include <set>
#include <stdexcept>
#include <system_error>
#include <utility>

namespace missive {

ConsoleApplication::ConsoleApplication(std::string name, std::string version, ConsoleStreams streams)
    : name_{std::move(name)}, version_{std::move(version)}, streams_{streams} {
    add(std::make_unique<HelpCommand>(*this));
    add(std::make_unique<ListCommand>(*this));
}

ConsoleApplication::~ConsoleApplication() = default;

namespace {

void requireNames(const CommandDefinition& definition) {
    if (definition.name.empty()) {
        throw std::logic_error{"There is a console command without a name."};
    }
    std::set<std::string> known;
    for (const auto& option : GlobalOptions::definitions()) {
        known.insert(option.name);
    }
    for (const auto& option : definition.options) {
        if (!known.insert(option.name).second) {
            throw std::logic_error{"The console command \"" + definition.name + "\" has an option \"" + option.name +
                                   "\" twice, or one that every command has; rename it."};
        }
    }
}

} // namespace

void ConsoleApplication::add(std::unique_ptr<ConsoleCommand> command) {
    auto definition = command->definition();
    requireNames(definition);
    const auto at = std::lower_bound(definitions_.begin(), definitions_.end(), definition.name,
                                     [](const auto& left, const auto& name) { return left.name < name; });
    if (at != definitions_.end() && at->name == definition.name) {
        throw std::logic_error{"There are two console commands \"" + definition.name + "\"; rename or remove one."};
    }
    commands_.insert(commands_.begin() + (at - definitions_.begin()), std::move(command));
    definitions_.insert(at, std::move(definition));
}

const CommandDefinition& ConsoleApplication::definition(const std::string& typed) const {
    const auto name = CommandFinder{definitions_}.find(typed);
    return *std::find_if(definitions_.begin(), definitions_.end(), [&](const auto& each) { return each.name == name; });
}

ConsoleCommand& ConsoleApplication::command(const std::string& name) {
    const auto found =
        std::find_if(definitions_.begin(), definitions_.end(), [&](const auto& each) { return each.name == name; });
    return *commands_[static_cast<std::size_t>(found - definitions_.begin())];
}

GlobalOptions ConsoleApplication::globalOptions(const std::vector<std::string>& line) {
    return CommandLineParser::scan(line).globals;
}

int ConsoleApplication::run(int argc, const char* const* argv) {
    Terminal::reportClosedPipesAsErrors();
    return run(argc > 0 ? std::vector<std::string>(argv + 1, argv + argc) : std::vector<std::string>{});
}

int ConsoleApplication::run(const std::vector<std::string>& line) {
    CommandLineParser::Words words;
    try {
        words = CommandLineParser::scan(line);
    } catch (const UsageError& error) {
        Output{streams_, streams_.verbosity}.exception(error.what(), "");
        return ConsoleCommand::failure;
    }
    Output output{streams_, words.globals.verbosity.value_or(streams_.verbosity), words.globals.ansi};
    if (words.globals.version) {
        output.writeln(name_ + " " + output.results().paint(TextStyle::info, version_));
        return finish(output, ConsoleCommand::success);
    }
    auto completed = line;
    if (words.positionals.empty()) {
        completed.insert(completed.begin(), "list");
    }
    const auto typed = words.positionals.empty() ? "list" : words.positionals.front();
    return finish(output, runCommand(completed, output, typed, words.globals.help));
}

int ConsoleApplication::runCommand(const std::vector<std::string>& line, Output& output, const std::string& typed,
                                   bool help) {
    std::string usage;
    try {
        if (const auto space = CommandFinder{definitions_}.namespaceOnly(typed)) {
            CommandDescriber{output}.list(name_ + ' ' + version_, definitions_, *space);
            return ConsoleCommand::failure;
        }
        const auto& found = definition(typed);
        if (help) {
            CommandDescriber{output}.command(found);
            return ConsoleCommand::success;
        }
        usage = found.synopsis();
        auto words = CommandLineParser::parse(line, found);
        auto arguments = CommandLineParser::bind(words, found);
        const bool interactive = !words.globals.noInteraction && output.tells(Verbosity::normal);
        const Input input{found,         std::move(arguments), std::move(words.options),
                          words.globals, interactive,          streams_.in};
        int exitCode = ConsoleCommand::failure;
        hooks_.around(
            {found.name, input, exitCode}, [&] { exitCode = command(found.name).execute(input, output); },
            [&](const std::exception_ptr& error) {
                output.error("A hook failed after the command had ended: " + errorText(error));
            });
        return exitCode;
    } catch (const DomainError& error) {
        output.error(error.code() + ": " + error.what());
    } catch (const std::exception& error) {
        output.exception(error.what(), usage);
    } catch (...) {
        output.exception("The command failed with " + errorText(std::current_exception()) + '.', usage);
    }
    return ConsoleCommand::failure;
}

int ConsoleApplication::finish(Output& output, int exitCode) const {
    const auto error = output.results().error();
    if (error == EPIPE) {
        return 141;
    }
    if (error != 0) {
        output.exception("The results could not be written to standard output: " +
                             std::generic_category().message(error) + ". What was written is incomplete.",
                         "");
        return ConsoleCommand::failure;
    }
    return std::clamp(exitCode, 0, 255);
}

} // namespace missive
