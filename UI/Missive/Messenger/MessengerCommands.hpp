#pragma once

#include <UI/Missive/Feature.hpp>

namespace missive {

/// The console of the messenger: Symfony's `messenger:…` commands, `debug:messenger` and `debug:config`.
class MessengerCommands final : public Feature {
public:
    void assemble(App& app, std::vector<WiringProblem>& problems) override;
};

} // namespace missive
