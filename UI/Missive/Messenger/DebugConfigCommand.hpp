#pragma once

#include <Application/Missive/Operation/ConfigurationValueView.hpp>
#include <Infrastructure/Missive/Configuration/Tree/ConfigurationEntry.hpp>
#include <UI/Missive/Console/ConsoleCommand.hpp>

#include <string_view>
#include <vector>

namespace missive {

/// `debug:config`: every effective value of the configuration and where it comes from, secrets redacted. The entries
/// must outlive the command.
class DebugConfigCommand final : public ConsoleCommand {
public:
    explicit DebugConfigCommand(const std::vector<ConfigurationEntry>& entries) : entries_{entries} {}

    CommandDefinition definition() const override;
    int execute(const Input& input, Output& output) override;

private:
    std::vector<ConfigurationValueView> below(std::string_view key) const;

    const std::vector<ConfigurationEntry>& entries_;
};

} // namespace missive
