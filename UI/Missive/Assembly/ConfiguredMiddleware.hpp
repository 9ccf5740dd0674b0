#pragma once

#include <Application/Missive/Bus/Middleware.hpp>
#include <Infrastructure/Missive/Configuration/Messenger/BusConfiguration.hpp>
#include <UI/Missive/Assembly/Wiring.hpp>
#include <UI/Missive/WiringNote.hpp>
#include <UI/Missive/WiringProblem.hpp>

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace missive {

/// The middleware that the configuration of a bus names, in its order, behind those every bus has.
///
/// Symfony's own that do here what they do there stand where they are named; those whose work is done here anyway, or
/// that have nothing to do here, are passed over.
class ConfiguredMiddleware {
public:
    using List = std::vector<std::shared_ptr<Middleware>>;

    /// `sending` is what `send_message` stands for, or null.
    ConfiguredMiddleware(const BusConfiguration& bus, const Wiring& wiring, std::shared_ptr<Middleware> sending);

    /// What cannot be had is added to `problems`.
    List list(std::vector<WiringProblem>& problems) const;

private:
    std::shared_ptr<Middleware> find(const MiddlewareReference& reference, std::vector<WiringProblem>& problems) const;

    const BusConfiguration& bus_;
    const Wiring& wiring_;
    /// Null: nothing to do.
    std::map<std::string_view, std::shared_ptr<Middleware>> symfony_;
};

} // namespace missive
