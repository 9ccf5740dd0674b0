#include <UI/Missive/Console/CommandDescriber.hpp>

#include <UI/Missive/Console/CommandLineParser.hpp>
#include <UI/Missive/Console/DisplayWidth.hpp>
#include <UI/Missive/Console/JsonWriter.hpp>

#include <algorithm>
#include <map>

namespace missive {

namespace {

using Entries = std::vector<std::pair<std::string, std::string>>;

std::string firstPart(const std::string& name) {
    const auto colon = name.find(':');
    return colon == std::string::npos ? "" : name.substr(0, colon);
}

bool listed(const CommandDefinition& definition, std::string_view space) {
    return !definition.hidden && (space.empty() || definition.name.starts_with(std::string{space} + ':'));
}

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
            entries.emplace_back(option.label(), option.description +
                                                     (option.byDefault ? " [default: \"" + *option.byDefault + "\"]" : "") +
                                                     (option.repeatable ? " (multiple values allowed)" : ""));
        }
    }
}

void writeOption(JsonWriter& json, const OptionDefinition& option) {
    json.key(option.name).beginObject();
    json.key("name").value("--" + option.name);
    json.key("shortcut").value(option.shortName.empty() ? "" : '-' + option.shortName);
    json.key("accept_value").value(option.value != OptionDefinition::Value::none);
    json.key("is_value_required").value(option.value == OptionDefinition::Value::required);
    json.key("is_multiple").value(option.repeatable);
    json.key("description").value(option.description);
    json.key("default");
    if (option.byDefault) {
        json.value(*option.byDefault);
    } else if (option.repeatable) {
        json.beginArray().endArray();
    } else if (option.value == OptionDefinition::Value::none) {
        json.value(false);
    } else {
        json.null();
    }
    json.endObject();
}

void writeCommand(JsonWriter& json, const CommandDefinition& definition) {
    json.beginObject();
    json.key("name").value(definition.name).key("description").value(definition.description);
    json.key("usage").beginArray().value(definition.synopsis()).endArray();
    json.key("help").value(definition.help).key("hidden").value(definition.hidden);
    json.key("definition").beginObject().key("arguments").beginObject();
    for (const auto& argument : definition.arguments) {
        json.key(argument.name).beginObject();
        json.key("name").value(argument.name).key("is_required").value(argument.required);
        json.key("is_array").value(argument.list).key("description").value(argument.description);
        json.endObject();
    }
    json.endObject().key("options").beginObject();
    for (const auto& option : definition.options) {
        writeOption(json, option);
    }
    for (const auto& option : CommandLineParser::globalOptions()) {
        writeOption(json, option);
    }
    json.endObject().endObject().endObject();
}

}  // namespace

void CommandDescriber::heading(std::string_view text) {
    output_.writeln(output_.results().paint(TextStyle::comment, text));
}

void CommandDescriber::entries(const Entries& entries, std::size_t width) {
    for (const auto& [label, description] : entries) {
        const auto name = output_.results().paint(TextStyle::info, label);
        output_.writeln("  " + (description.empty() ? name : paddedTo(name, width) + "  " + description));
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
    append(options, CommandLineParser::globalOptions());
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

void CommandDescriber::list(std::string_view banner, const std::vector<CommandDefinition>& definitions,
                            std::string_view space) {
    output_.writeln(std::string{banner} + '\n');
    heading("Usage:");
    output_.writeln("  command [options] [arguments]\n");
    Entries options;
    append(options, CommandLineParser::globalOptions());
    heading("Options:");
    entries(options, widest(options));
    output_.writeln();

    std::map<std::string, Entries> groups;
    std::size_t width = 0;
    for (const auto& definition : definitions) {
        if (listed(definition, space)) {
            groups[firstPart(definition.name)].emplace_back(definition.name, definition.description);
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
        if (listed(definition, space)) {
            names.emplace_back(definition.name, definition.description);
        }
    }
    const auto width = widest(names);
    for (const auto& [name, description] : names) {
        output_.writeln(paddedTo(name, width) + ' ' + description);
    }
}

void CommandDescriber::json(std::string_view name, std::string_view version,
                            const std::vector<CommandDefinition>& definitions, std::string_view space) {
    std::map<std::string, std::vector<std::string>> groups;
    JsonWriter json;
    json.beginObject();
    json.key("application").beginObject().key("name").value(name).key("version").value(version).endObject();
    json.key("commands").beginArray();
    for (const auto& definition : definitions) {
        if (listed(definition, space)) {
            const auto group = firstPart(definition.name);
            groups[group.empty() ? "_global" : group].push_back(definition.name);
            writeCommand(json, definition);
        }
    }
    json.endArray().key("namespaces").beginArray();
    for (const auto& [id, commands] : groups) {
        json.beginObject().key("id").value(id).key("commands").beginArray();
        for (const auto& command : commands) {
            json.value(command);
        }
        json.endArray().endObject();
    }
    json.endArray().endObject();
    output_.json(json.text());
}

}  // namespace missive
