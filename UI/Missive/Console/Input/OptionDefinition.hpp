#pragma once

#include <optional>
#include <string>

namespace missive {

/// One option of a command: `--name`, and `-s` if it has a short form.
struct OptionDefinition {
    enum class Value { none, required, optional };

    std::string name;
    std::string description;
    /// One letter, or empty.
    std::string shortName;
    Value value = Value::none;
    /// May be given several times; its values are a list.
    bool repeatable = false;
    /// The value when the option is not given.
    std::optional<std::string> byDefault;

    /// The form in the usage line, without brackets: `-l|--limit LIMIT`, `--keepalive [KEEPALIVE]`.
    std::string synopsis() const;
    /// The form in the list of options: `-l, --limit=LIMIT`, `    --keepalive[=KEEPALIVE]`.
    std::string label() const;
};

} // namespace missive
