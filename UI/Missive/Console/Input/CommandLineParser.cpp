#include <UI/Missive/Console/Input/CommandLineParser.hpp>

#include <Infrastructure/Missive/Dsn/NearestName.hpp>
#include <UI/Missive/Console/Input/UsageError.hpp>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <iterator>
#include <utility>

namespace missive {

namespace {

constexpr auto noValue = "\x01";
constexpr auto emptyValue = "\x02";

using Definitions = std::vector<OptionDefinition>;

CLI::Option* addOption(CLI::App& app, const OptionDefinition& option) {
    const auto names = (option.shortName.empty() ? "" : '-' + option.shortName + ',') + "--" + option.name;
    if (option.value == OptionDefinition::Value::none) {
        return app.add_flag(names);
    }
    return app.add_option(names)->expected(0, 1)->allow_extra_args(false)->default_str(noValue)->multi_option_policy(
        CLI::MultiOptionPolicy::TakeAll);
}

std::optional<std::string> checkedValue(const OptionDefinition& option, const std::string& value) {
    const auto name = "The \"--" + option.name + "\" option ";
    if (option.value == OptionDefinition::Value::none) {
        if (value != "true" && option.name != "verbose") {
            throw UsageError{name + "does not accept a value."};
        }
        return value;
    }
    if (value == noValue) {
        if (option.value == OptionDefinition::Value::required) {
            throw UsageError{name + "requires a value."};
        }
        return std::nullopt;
    }
    return value == emptyValue ? std::string{} : value;
}

[[noreturn]] void refuseUnknown(const std::string& word, const Definitions& known) {
    const bool isLong = word.starts_with("--");
    const auto typed = isLong ? word.substr(0, word.find('=')) : word.substr(0, 2);
    std::vector<std::string> names;
    std::transform(known.begin(), known.end(), std::back_inserter(names), [](const auto& o) { return "--" + o.name; });
    const auto near = isLong ? nearestName(names, typed) : std::nullopt;
    throw UsageError{"The \"" + typed + "\" option does not exist." +
                     (near ? "\n\nDid you mean this?\n    " + *near : std::string{})};
}

CommandLineParser::Words read(const std::vector<std::string>& line, const Definitions& known, bool strict) {
    CLI::App app;
    app.set_help_flag("");
    app.allow_extras();
    std::vector<CLI::Option*> handles;
    for (const auto& option : known) {
        handles.push_back(addOption(app, option));
    }

    const auto separator = std::find(line.begin(), line.end(), "--");
    std::vector<std::string> head{line.begin(), separator};
    for (auto& word : head) {
        if (word.starts_with("--") && word.ends_with('=')) {
            word += emptyValue;
        }
    }
    std::reverse(head.begin(), head.end());
    try {
        app.parse(head);
    } catch (const CLI::ParseError& error) {
        throw UsageError{error.what()};
    }

    CommandLineParser::Words words;
    for (const auto& word : app.remaining()) {
        if (word.size() < 2 || word[0] != '-') {
            words.positionals.push_back(word);
        } else if (strict) {
            refuseUnknown(word, known);
        }
    }
    if (separator != line.end()) {
        words.positionals.insert(words.positionals.end(), std::next(separator), line.end());
    }
    for (std::size_t i = 0; i < known.size(); ++i) {
        for (const auto& value : handles[i]->results()) {
            words.options[known[i].name].push_back(checkedValue(known[i], value));
        }
    }
    words.globals = GlobalOptions::from(words.options);
    return words;
}

std::string quotedNames(const std::vector<std::string>& names) {
    std::string text;
    for (const auto& name : names) {
        text += (text.empty() ? "\"" : "\", \"") + name;
    }
    return text + '"';
}

} // namespace

CommandLineParser::Words CommandLineParser::scan(const std::vector<std::string>& line) {
    return read(line, GlobalOptions::definitions(), false);
}

CommandLineParser::Words CommandLineParser::parse(const std::vector<std::string>& line,
                                                  const CommandDefinition& definition) {
    auto known = GlobalOptions::definitions();
    known.insert(known.end(), definition.options.begin(), definition.options.end());
    return read(line, known, true);
}

Input::Arguments CommandLineParser::bind(const Words& words, const CommandDefinition& definition) {
    Input::Arguments bound;
    std::vector<std::string> names;
    std::vector<std::string> missing;
    std::size_t next = 1;
    for (const auto& argument : definition.arguments) {
        names.push_back(argument.name);
        for (; next < words.positionals.size() && (argument.list || !bound.contains(argument.name)); ++next) {
            bound[argument.name].push_back(words.positionals[next]);
        }
        if (argument.required && !bound.contains(argument.name)) {
            missing.push_back(argument.name);
        }
    }
    if (next < words.positionals.size()) {
        throw UsageError{names.empty() ? "No arguments expected for \"" + definition.name + "\" command, got \"" +
                                             words.positionals[next] + "\"."
                                       : "Too many arguments to \"" + definition.name +
                                             "\" command, expected arguments " + quotedNames(names) + '.'};
    }
    if (!missing.empty()) {
        throw UsageError{"Not enough arguments (missing: " + quotedNames(missing) + ")."};
    }
    return bound;
}

} // namespace missive
