#include <UI/Missive/Console/Input/Input.hpp>

#include <stdexcept>
#include <utility>

namespace missive {

Input::Input(CommandDefinition definition, Arguments arguments, GivenOptions options, GlobalOptions globals,
             bool interactive, std::istream& stream)
    : definition_{std::move(definition)}, arguments_{std::move(arguments)}, options_{std::move(options)},
      globals_{std::move(globals)}, interactive_{interactive}, stream_{stream} {}

std::optional<std::string> Input::argument(std::string_view name) const {
    const auto values = arguments(name);
    return values.empty() ? std::nullopt : std::optional{values.front()};
}

std::vector<std::string> Input::arguments(std::string_view name) const {
    if (definition_.findArgument(name) == nullptr) {
        throw std::logic_error{"The command \"" + definition_.name + "\" has no argument \"" + std::string{name} +
                               "\"."};
    }
    const auto found = arguments_.find(name);
    return found == arguments_.end() ? std::vector<std::string>{} : found->second;
}

const OptionDefinition& Input::known(std::string_view name) const {
    const auto* option = definition_.findOption(name);
    if (option == nullptr) {
        throw std::logic_error{"The command \"" + definition_.name + "\" has no option \"--" + std::string{name} +
                               "\"."};
    }
    return *option;
}

bool Input::given(std::string_view name) const { return options_.contains(known(name).name); }

std::optional<std::string> Input::option(std::string_view name) const {
    const auto& option = known(name);
    const auto found = options_.find(name);
    return found == options_.end() ? option.byDefault : found->second.back();
}

std::vector<std::string> Input::options(std::string_view name) const {
    std::vector<std::string> values;
    if (!given(name)) {
        return values;
    }
    for (const auto& value : options_.find(name)->second) {
        if (value) {
            values.push_back(*value);
        }
    }
    return values;
}

} // namespace missive
