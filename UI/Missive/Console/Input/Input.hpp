#pragma once

#include <UI/Missive/Console/CommandDefinition.hpp>
#include <UI/Missive/Console/Input/GivenOptions.hpp>
#include <UI/Missive/Console/Input/GlobalOptions.hpp>

#include <functional>
#include <iosfwd>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace missive {

/// What was typed after the command's name, read along its definition. Asking for an argument or option that the
/// definition lacks throws std::logic_error. Immutable; the stream must outlive it.
class Input {
public:
    using Arguments = std::map<std::string, std::vector<std::string>, std::less<>>;

    Input(CommandDefinition definition, Arguments arguments, GivenOptions options, GlobalOptions globals,
          bool interactive, std::istream& stream);

    /// The argument, or nothing if it is optional and was left out. Of a list the first.
    std::optional<std::string> argument(std::string_view name) const;
    /// All of a list.
    std::vector<std::string> arguments(std::string_view name) const;

    /// True if the option stands on the command line.
    bool given(std::string_view name) const;
    /// A switch; the same as `given`.
    bool flag(std::string_view name) const { return given(name); }
    /// The value, the last one if given several times; without the option its default, if it has one. Nothing when an
    /// option with an optional value was given without.
    std::optional<std::string> option(std::string_view name) const;
    /// All values of a repeatable option.
    std::vector<std::string> options(std::string_view name) const;

    /// True if questions may be asked.
    bool interactive() const { return interactive_; }
    /// Standard input.
    std::istream& stream() const { return stream_; }
    const GlobalOptions& globals() const { return globals_; }
    const CommandDefinition& definition() const { return definition_; }

private:
    const OptionDefinition& known(std::string_view name) const;

    CommandDefinition definition_;
    Arguments arguments_;
    GivenOptions options_;
    GlobalOptions globals_;
    bool interactive_;
    std::istream& stream_;
};

} // namespace missive
