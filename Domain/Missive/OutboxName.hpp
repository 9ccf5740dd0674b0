#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace missive {

/// What the outbox of a transport is called, as a queue and as a transport. No other queue or transport may be called
/// so: the name alone says for which transport a row waits, whatever the configuration says by now.
struct OutboxName {
    static constexpr std::string_view prefix = "missive_outbox:";

    static std::string of(std::string_view transportName) { return std::string{prefix}.append(transportName); }

    static bool isReserved(std::string_view name) noexcept { return name.starts_with(prefix); }

    /// The transport of an outbox; nothing for any other name.
    static std::optional<std::string> transportIn(std::string_view name) {
        return isReserved(name) ? std::optional{std::string{name.substr(prefix.size())}} : std::nullopt;
    }
};

} // namespace missive
