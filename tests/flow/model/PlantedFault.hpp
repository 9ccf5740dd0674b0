#pragma once

namespace missive::test {

/// What is broken on purpose, so that the property is seen to find it.
enum class PlantedFault {
    None,
    /// A failure transport thinks that it holds whatever it once held.
    StickyGuard,
    /// A message without an identity gets another at each delivery.
    FreshIdentities,
    /// The inbox forgets what is a week old, whatever is still to come.
    BlindPurge,
    /// A delivery does not say how often the message was claimed before.
    ForgottenDeaths,
};

} // namespace missive::test
