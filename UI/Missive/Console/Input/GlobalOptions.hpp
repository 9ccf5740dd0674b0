#pragma once

#include <UI/Missive/Console/Input/GivenOptions.hpp>
#include <UI/Missive/Console/Input/OptionDefinition.hpp>
#include <UI/Missive/Console/Output/Verbosity.hpp>

#include <optional>
#include <string>
#include <vector>

namespace missive {

/// The options every command understands, before and after its name.
struct GlobalOptions {
    bool help = false;
    bool version = false;
    bool noInteraction = false;
    /// `-v`, `-q` and such; nothing if none is given.
    std::optional<Verbosity> verbosity;
    /// `--ansi` or `--no-ansi`; nothing if neither is given.
    std::optional<bool> ansi;
    /// `--env`
    std::optional<std::string> environment;
    /// `--config`
    std::optional<std::string> configDirectory;

    /// How they are written and what they mean, in the order in which help lists them.
    static const std::vector<OptionDefinition>& definitions();
    static GlobalOptions from(const GivenOptions& options);
};

} // namespace missive
