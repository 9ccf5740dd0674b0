#pragma once

#include <UI/Missive/Console/CommandDefinition.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace missive {

/// Finds the command that was meant: each part of a name between colons may be shortened as long as the whole stays
/// unique
/// (`mess:cons`). Keeps a reference: the definitions must outlive it.
class CommandFinder {
public:
    explicit CommandFinder(const std::vector<CommandDefinition>& definitions) : definitions_{definitions} {}

    /// The full name. Throws UsageError: not defined (with what may have been meant) or ambiguous (with the
    /// candidates).
    std::string find(std::string_view typed) const;

    /// The namespace that was meant (`mess` for `messenger`), if exactly one.
    std::optional<std::string> findNamespace(std::string_view typed) const;

    /// The namespace that was meant, if the same word could not mean a command.
    std::optional<std::string> namespaceOnly(std::string_view typed) const;

private:
    std::vector<std::string> candidates(std::string_view typed) const;
    [[noreturn]] void refuseUnknown(std::string_view typed) const;
    [[noreturn]] void refuseAmbiguous(std::string_view typed, const std::vector<std::string>& candidates) const;

    const std::vector<CommandDefinition>& definitions_;
};

} // namespace missive
