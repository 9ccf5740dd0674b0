#pragma once

#include <UI/Missive/Feature.hpp>

namespace missive {

/// What an application has of the messenger: Symfony's `messenger:…` commands, `debug:messenger` and `debug:config`, a
/// log of what its workers do, the purge of its inbox beside them, and the transports that need no server.
class Messenger final : public Feature {
public:
    explicit Messenger(App& app);

    /// Adds the commands.
    void assemble(App& app, std::vector<WiringProblem>& problems) override;
};

} // namespace missive
