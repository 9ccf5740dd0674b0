#pragma once

#include <Application/Missive/Bus/TransportRegistry.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace missive {

/// The transports that failed messages go to. The registry must outlive it.
class FailureTransports {
public:
    /// `globalName` is the failure transport of all transports without one of their own; empty if there is none.
    FailureTransports(const TransportRegistry& transports, std::string globalName)
        : transports_{transports}, globalName_{std::move(globalName)} {}

    const std::string& globalName() const noexcept { return globalName_; }

    /// Each once, in the order of the configuration.
    std::vector<std::string> names() const;

    /// The transport of this name. Throws std::invalid_argument that says why it cannot be used, or lists the known
    /// names.
    const TransportRegistry::Entry& get(const std::string& name) const { return transports_.get(name); }

    /// Throws std::invalid_argument with the reason where the transport of this name cannot be used.
    void requireUsable(const std::string& name) const { transports_.requireUsable(name); }

    /// How many messages lie in all of them, in whatever state. One that cannot count counts for nothing. Throws
    /// TransportError.
    std::int64_t messages() const;

    /// How many this one holds, in whatever state; nothing where it cannot count. Throws TransportError.
    static std::optional<std::int64_t> messagesIn(const Transport& transport);

private:
    const TransportRegistry& transports_;
    std::string globalName_;
};

} // namespace missive
