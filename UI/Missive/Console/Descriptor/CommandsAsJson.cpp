#include <UI/Missive/Console/Descriptor/CommandsAsJson.hpp>

#include <Infrastructure/Missive/Codec/JsonEncode.hpp>
#include <UI/Missive/Console/Input/GlobalOptions.hpp>
#include <UI/Missive/Console/Output/PrettyJson.hpp>

#include <map>

namespace missive {

namespace {

void writeOption(PrettyJson& json, const OptionDefinition& option) {
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

void writeCommand(PrettyJson& json, const CommandDefinition& definition) {
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
    for (const auto& option : GlobalOptions::definitions()) {
        writeOption(json, option);
    }
    json.endObject().endObject().endObject();
}

} // namespace

std::string commandsAsJson(std::string_view name, std::string_view version,
                           const std::vector<CommandDefinition>& definitions, std::string_view space) {
    std::map<std::string, std::vector<std::string>> groups;
    PrettyJson json;
    json.beginObject();
    json.key("application").beginObject().key("name").value(name).key("version").value(version).endObject();
    json.key("commands").beginArray();
    for (const auto& definition : definitions) {
        if (definition.listedIn(space)) {
            const auto group = definition.space();
            groups[group.empty() ? "_global" : group].push_back(definition.name);
            writeCommand(json, definition);
        }
    }
    json.endArray().key("namespaces").beginArray();
    for (const auto& [id, commands] : groups) {
        json.beginObject().key("id").value(id).key("commands").json(toJson(commands)).endObject();
    }
    json.endArray().endObject();
    return json.text();
}

} // namespace missive
