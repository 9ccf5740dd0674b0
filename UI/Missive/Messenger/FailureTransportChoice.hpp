#pragma once

#include <Application/Missive/Operation/FailureTransports.hpp>
#include <UI/Missive/Console/Input/Input.hpp>
#include <UI/Missive/Console/Output/Output.hpp>

#include <utility>

namespace missive {

/// Which of the transports that failed messages go to a command is about.
class FailureTransportChoice {
public:
    explicit FailureTransportChoice(FailureTransports transports) : transports_{std::move(transports)} {}

    /// The one chosen with `--transport`, by a question if that is empty, else the global one; says so if there are
    /// others. Throws UsageError when there is none, or none of the chosen name.
    const TransportRegistry::Entry& choose(const Input& input, Output& output) const;

    /// Says how many messages it holds, in whatever state, if it can count.
    static void tellCount(const Transport& transport, Output& output);

private:
    FailureTransports transports_;
};

} // namespace missive
