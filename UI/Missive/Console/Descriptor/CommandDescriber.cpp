#include <UI/Missive/Console/Descriptor/CommandDescriber.hpp>

#include <UI/Missive/Console/Input/GlobalOptions.hpp>
#include <UI/Missive/Console/Output/DisplayWidth.hpp>

#include <algorithm>
#include <map>

namespace missive {

namespace {

using Entries = std::vector<std::pair<std::string, std::string>>;

std::size_t widest(const Entries& entries) {
    std::size_t width = 0;
    for (const auto& entry : entries) {
        width = std::max(width, displayWidth(entry.first));
    }
    return width;
}

void append(Entries& entries, const std::vector<OptionDefinition>& options) {
    for (const auto& option : options) {
        if (option.name == "ansi") {
            entries.emplace_back("    --ansi|--no-ansi", "Force (or disable --no-ansi) ANSI output");
        } else if (option.name == "verbose") {
            entries.emplace_back("-v|vv|vvv, --verbose", option.description);
        } else if (option.name != "no-ansi") {
            entries.emplace_back(option.label(),
                                 option.description +
                                     (option.byDefault ? " [default: \"" + *option.byDefault + "\"]" : "") +
                                     (option.repeatable ? " (multiple values allowed)" : ""));
        }
    }
}

} // namespace

void CommandDescriber::heading(const ConsoleText& text) {
    output_.writeln(output_.results().paint(TextStyle::comment, text));
}

void CommandDescriber::entries(const Entries& entries, std::size_t width) {
    for (const auto& [label, description] : entries) {
        const auto name = output_.results().paint(TextStyle::info, label);
        output_.writeln("  " + (description.empty() ? name : name.paddedTo(width) + "  " + description));
    }
}

void CommandDescriber::command(const CommandDefinition& definition) {
    if (!definition.description.empty()) {
        heading("Description:");
        output_.writeln("  " + definition.description + '\n');
    }
    heading("Usage:");
    output_.writeln("  " + definition.synopsis(true));
    Entries arguments;
    for (const auto& argument : definition.arguments) {
        arguments.emplace_back(argument.name, argument.description);
    }
    Entries options;
    append(options, definition.options);
    append(options, GlobalOptions::definitions());
    const auto width = std::max(widest(arguments), widest(options));
    if (!arguments.empty()) {
        output_.writeln();
        heading("Arguments:");
        entries(arguments, width);
    }
    output_.writeln();
    heading("Options:");
    entries(options, width);
    if (!definition.help.empty()) {
        output_.writeln();
        heading("Help:");
        std::string text = definition.help;
        for (auto end = text.find('\n'); end != std::string::npos; end = text.find('\n', end + 1)) {
            if (end + 1 < text.size() && text[end + 1] != '\n') {
                text.insert(end + 1, "  ");
            }
        }
        output_.writeln("  " + text);
    }
}

void CommandDescriber::list(const ConsoleText& banner, const std::vector<CommandDefinition>& definitions,
                            std::string_view space) {
    output_.writeln(banner + "\n");
    heading("Usage:");
    output_.writeln("  command [options] [arguments]\n");
    Entries options;
    append(options, GlobalOptions::definitions());
    heading("Options:");
    entries(options, widest(options));
    output_.writeln();

    std::map<std::string, Entries> groups;
    std::size_t width = 0;
    for (const auto& definition : definitions) {
        if (definition.listedIn(space)) {
            groups[definition.space()].emplace_back(definition.name, definition.description);
            width = std::max(width, displayWidth(definition.name));
        }
    }
    heading(space.empty() ? "Available commands:"
                          : "Available commands for the \"" + std::string{space} + "\" namespace:");
    for (const auto& [name, commands] : groups) {
        if (!name.empty() && space.empty()) {
            heading(' ' + name);
        }
        entries(commands, width);
    }
}

void CommandDescriber::raw(const std::vector<CommandDefinition>& definitions, std::string_view space) {
    Entries names;
    for (const auto& definition : definitions) {
        if (definition.listedIn(space)) {
            names.emplace_back(definition.name, definition.description);
        }
    }
    const auto width = widest(names);
    for (const auto& [name, description] : names) {
        output_.writeln(paddedTo(name, width) + ' ' + description);
    }
}

} // namespace missive
