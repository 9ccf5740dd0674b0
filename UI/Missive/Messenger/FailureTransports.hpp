#pragma once

#include <Application/Missive/Bus/TransportRegistry.hpp>
#include <Domain/Missive/Port/Listable.hpp>
#include <UI/Missive/Console/Input/Input.hpp>
#include <UI/Missive/Console/Output/Output.hpp>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace missive {

/// The transports that failed messages go to, and which of them a command is about. The registry must outlive it.
class FailureTransports {
public:
    /// More messages than any transport lists.
    static constexpr std::size_t everything = std::numeric_limits<std::int32_t>::max();

    /// `globalName` is the failure transport of all transports without one of their own; empty if there is none.
    FailureTransports(const TransportRegistry& transports, std::string globalName)
        : transports_{transports}, globalName_{std::move(globalName)} {}

    /// Those that transports name, each once, in the order of the configuration.
    std::vector<std::string> names() const;

    /// The one chosen with `--transport`, by a question if that is empty, else the global one; says so if there are
    /// others. Throws UsageError when there is none, or none of the chosen name.
    const TransportRegistry::Entry& choose(const Input& input, Output& output) const;

    /// Its power to list messages. Throws std::runtime_error saying that `doing` is not supported.
    static Listable& listable(const Transport& transport, std::string_view doing);

    /// Says how many messages it holds, in whatever state, if it can count.
    static void tellCount(const Transport& transport, Output& output);

private:
    const TransportRegistry& transports_;
    std::string globalName_;
};

} // namespace missive
