#pragma once

#include <UI/Missive/Console/Input/ArgumentDefinition.hpp>
#include <UI/Missive/Console/Input/OptionDefinition.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace missive {

/// Name, texts, arguments and options of a console command. Written as a chain:
///
///     CommandDefinition{"messenger:stats", "Show the message count of transports"}
///         .optionalList("transport_names", "List of transports' names")
///         .option("format", "The output format", "txt")
///         .withHelp("…");
struct CommandDefinition {
    std::string name;
    std::string description;
    std::string help;
    std::vector<ArgumentDefinition> arguments;
    std::vector<OptionDefinition> options;
    /// A hidden command runs, but is not listed or suggested.
    bool hidden = false;

    explicit CommandDefinition(std::string name, std::string description = "");

    CommandDefinition& required(std::string name, std::string description);
    CommandDefinition& optional(std::string name, std::string description);
    CommandDefinition& requiredList(std::string name, std::string description);
    CommandDefinition& optionalList(std::string name, std::string description);
    /// A switch without a value.
    CommandDefinition& flag(std::string name, std::string description, std::string shortName = "");
    /// An option that requires a value.
    CommandDefinition& option(std::string name, std::string description,
                              std::optional<std::string> byDefault = std::nullopt, std::string shortName = "");
    /// An option that requires a value and may be given several times.
    CommandDefinition& repeatableOption(std::string name, std::string description, std::string shortName = "");
    /// An option that may be given with a value or without.
    CommandDefinition& optionalValue(std::string name, std::string description, std::string shortName = "");
    CommandDefinition& withHelp(std::string text);
    CommandDefinition& asHidden();

    /// Nothing if there is no such option.
    const OptionDefinition* findOption(std::string_view name) const;
    const ArgumentDefinition* findArgument(std::string_view name) const;
    /// What stands before the first colon of the name; empty if there is none.
    std::string space() const;
    /// True if `list` shows the command for this namespace; all namespaces if it is empty.
    bool listedIn(std::string_view space) const;
    /// The usage line: name, options (or, if short, only that there are some) and arguments.
    std::string synopsis(bool brief = false) const;
};

} // namespace missive
