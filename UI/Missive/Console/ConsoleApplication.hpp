#pragma once

#include <Application/Missive/Bus/Hooks.hpp>
#include <UI/Missive/Console/ConsoleCommand.hpp>
#include <UI/Missive/Console/ConsoleHook.hpp>
#include <UI/Missive/Console/Input/GlobalOptions.hpp>
#include <UI/Missive/Console/Output/ConsoleStreams.hpp>

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace missive {

/// The console: finds the command that was typed, reads its options, runs it and turns every failure into a sentence on
/// standard error and an exit code, as Symfony's Application does. `list` (the default) and `help` are built in.
/// Whether standard input is a terminal or a pipe, its answers to questions count; only `-n`, `-q` and `--silent` (or
/// a SHELL_VERBOSITY below 0) say that nobody answers.
///
/// Exit codes: what the command returns; 1 for a wrong command line, for an exception, and for results that could not
/// be written; 141 without a word when nobody reads the results any more (closed pipe). One run at a time.
class ConsoleApplication {
public:
    /// The streams behind `streams` must outlive the application.
    ConsoleApplication(std::string name, std::string version, ConsoleStreams streams);
    ConsoleApplication(const ConsoleApplication&) = delete;
    ConsoleApplication& operator=(const ConsoleApplication&) = delete;
    ~ConsoleApplication();

    /// Throws std::logic_error if there is a command of that name, it has none, or one of its options is there already.
    void add(std::unique_ptr<ConsoleCommand> command);

    void hook(std::shared_ptr<ConsoleHook> hook) { hooks_.add(std::move(hook)); }

    /// Runs the command line of a process. From then on a write to a closed pipe is an error and no signal.
    int run(int argc, const char* const* argv);
    /// Runs a line without the program's name.
    int run(const std::vector<std::string>& line);

    /// What a composition root must know before it can make the commands: `--env`, `--config`, verbosity. Options of
    /// the commands are overlooked. Throws UsageError for an option without its value.
    static GlobalOptions globalOptions(const std::vector<std::string>& line);

    const std::string& name() const { return name_; }
    const std::string& version() const { return version_; }
    /// Of all commands, by name.
    const std::vector<CommandDefinition>& definitions() const { return definitions_; }
    /// The definition under an exact or shortened name. Throws UsageError if it is unknown or ambiguous.
    const CommandDefinition& definition(const std::string& typed) const;

private:
    int runCommand(const std::vector<std::string>& line, Output& output, const std::string& typed, bool help);
    int finish(Output& output, int exitCode) const;
    ConsoleCommand& command(const std::string& name);

    std::string name_;
    std::string version_;
    ConsoleStreams streams_;
    std::vector<CommandDefinition> definitions_;
    std::vector<std::unique_ptr<ConsoleCommand>> commands_;
    Hooks<ConsoleCall> hooks_;
};

} // namespace missive
