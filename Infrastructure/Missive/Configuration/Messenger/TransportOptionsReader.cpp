#include <Infrastructure/Missive/Configuration/Messenger/TransportOptionsReader.hpp>

#include <Infrastructure/Missive/Configuration/Tree/YamlScalar.hpp>

#include <algorithm>
#include <string>
#include <variant>

namespace missive {

namespace {

class OptionsReader {
public:
    OptionsReader(const ConfigurationSection& section, TransportConfiguration& transport)
        : section_{section}, transport_{transport} {}

    void read(const std::string& name, const ConfigurationNode& value) {
        if (value.isText()) {
            readScalar(name, value);
        }
        // An entry without content names something all the same: `queues: { orders: ~ }`.
        if (name.ends_with(']') && value.isNull()) {
            set(name, "", OptionType::null, value);
        }
        if (name.ends_with(']') && value.isMap() && value.members().empty()) {
            set(name, "", OptionType::text, value);
        }
        for (std::size_t i = 0; i < value.items().size(); ++i) {
            read(name + "[" + std::to_string(i) + "]", value.items()[i]);
        }
        for (const auto& member : value.members()) {
            read(name + "[" + member.key + "]", member.value);
        }
    }

private:
    void readScalar(const std::string& name, const ConfigurationNode& value) {
        const auto scalar = yamlScalar(value);
        if (const auto* integer = std::get_if<std::int64_t>(&scalar)) {
            set(name, std::to_string(*integer), OptionType::integer, value);
        } else if (const auto* flag = std::get_if<bool>(&scalar)) {
            set(name, *flag ? "true" : "false", OptionType::flag, value);
        } else if (std::holds_alternative<double>(scalar)) {
            std::string digits = value.text();
            std::erase(digits, '_');
            set(name, digits, OptionType::number, value);
        } else {
            set(name, value.text(), OptionType::text, value);
        }
    }

    void set(const std::string& name, const std::string& text, OptionType type, const ConfigurationNode& value) {
        section_.findings().entry(section_.pathOf(name), text, value.origin());
        transport_.options[name] = text;
        if (type != OptionType::text) {
            transport_.optionTypes[name] = type;
        }
    }

    const ConfigurationSection& section_;
    TransportConfiguration& transport_;
};

} // namespace

void readTransportOptions(const ConfigurationSection& options, TransportConfiguration& transport) {
    OptionsReader reader{options, transport};
    for (const auto& member : options.members()) {
        reader.read(member.key, member.value);
    }
}

} // namespace missive
