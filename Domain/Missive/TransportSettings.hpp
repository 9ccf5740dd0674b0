#pragma once

#include <Domain/Missive/OptionType.hpp>

#include <map>
#include <string>

namespace missive {

/// What the configuration says about one transport. The DSN may hold a password: never show it as it is.
struct TransportSettings {
    std::string name;
    std::string dsn;
    /// As text, with nested names as a DSN's query writes them: `exchange[name]`.
    std::map<std::string, std::string> options;
    /// Of those options that are no text.
    std::map<std::string, OptionType> optionTypes{};
};

} // namespace missive
