#include <UI/Missive/Console/CommandDefinition.hpp>

#include <algorithm>
#include <utility>

namespace missive {

namespace {

template <class List> auto findNamed(const List& list, std::string_view name) -> decltype(list.data()) {
    const auto found = std::find_if(list.begin(), list.end(), [&](const auto& entry) { return entry.name == name; });
    return found == list.end() ? nullptr : &*found;
}

} // namespace

CommandDefinition::CommandDefinition(std::string commandName, std::string commandDescription)
    : name{std::move(commandName)}, description{std::move(commandDescription)} {}

CommandDefinition& CommandDefinition::required(std::string argument, std::string text) {
    arguments.push_back({std::move(argument), std::move(text), true, false});
    return *this;
}

CommandDefinition& CommandDefinition::optional(std::string argument, std::string text) {
    arguments.push_back({std::move(argument), std::move(text), false, false});
    return *this;
}

CommandDefinition& CommandDefinition::requiredList(std::string argument, std::string text) {
    arguments.push_back({std::move(argument), std::move(text), true, true});
    return *this;
}

CommandDefinition& CommandDefinition::optionalList(std::string argument, std::string text) {
    arguments.push_back({std::move(argument), std::move(text), false, true});
    return *this;
}

CommandDefinition& CommandDefinition::flag(std::string option, std::string text, std::string shortName) {
    options.push_back(
        {std::move(option), std::move(text), std::move(shortName), OptionDefinition::Value::none, false, {}});
    return *this;
}

CommandDefinition& CommandDefinition::option(std::string option, std::string text, std::optional<std::string> byDefault,
                                             std::string shortName) {
    options.push_back({std::move(option), std::move(text), std::move(shortName), OptionDefinition::Value::required,
                       false, std::move(byDefault)});
    return *this;
}

CommandDefinition& CommandDefinition::repeatableOption(std::string option, std::string text, std::string shortName) {
    options.push_back(
        {std::move(option), std::move(text), std::move(shortName), OptionDefinition::Value::required, true, {}});
    return *this;
}

CommandDefinition& CommandDefinition::optionalValue(std::string option, std::string text, std::string shortName) {
    options.push_back(
        {std::move(option), std::move(text), std::move(shortName), OptionDefinition::Value::optional, false, {}});
    return *this;
}

CommandDefinition& CommandDefinition::withHelp(std::string text) {
    help = std::move(text);
    return *this;
}

CommandDefinition& CommandDefinition::asHidden() {
    hidden = true;
    return *this;
}

const OptionDefinition* CommandDefinition::findOption(std::string_view option) const {
    return findNamed(options, option);
}

const ArgumentDefinition* CommandDefinition::findArgument(std::string_view argument) const {
    return findNamed(arguments, argument);
}

std::string CommandDefinition::space() const {
    const auto colon = name.find(':');
    return colon == std::string::npos ? "" : name.substr(0, colon);
}

bool CommandDefinition::listedIn(std::string_view listedSpace) const {
    return !hidden && (listedSpace.empty() || name.starts_with(std::string{listedSpace} + ':'));
}

std::string CommandDefinition::synopsis(bool brief) const {
    auto text = name;
    if (brief && !options.empty()) {
        text += " [options]";
    }
    for (const auto& option : options) {
        text += brief ? "" : " [" + option.synopsis() + ']';
    }
    if (!options.empty() && !arguments.empty()) {
        text += " [--]";
    }
    std::string closing;
    for (const auto& argument : arguments) {
        auto element = argument.synopsis();
        if (!argument.required) {
            element.pop_back();
            closing += ']';
        }
        text += ' ' + element;
    }
    return text + closing;
}

} // namespace missive
