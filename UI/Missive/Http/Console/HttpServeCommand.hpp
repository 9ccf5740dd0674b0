#pragma once

#include <UI/Missive/Console/ConsoleCommand.hpp>
#include <UI/Missive/Http/Console/HttpServices.hpp>
#include <UI/Missive/Http/Console/HttpSettings.hpp>
#include <UI/Missive/Http/Console/ServedSocket.hpp>
#include <UI/Missive/Http/Tls/TlsIdentity.hpp>

#include <memory>
#include <utility>
#include <vector>

namespace missive {

class HttpRoutes;

/// `http:serve`: answers HTTP until it is told to stop, and tells systemd how it fares. What it refers to must outlive
/// it.
class HttpServeCommand final : public ConsoleCommand {
public:
    HttpServeCommand(const HttpRoutes& routes, HttpServices services, HttpSettings settings)
        : routes_{routes}, services_{std::move(services)}, settings_{std::move(settings)} {}

    CommandDefinition definition() const override;
    int execute(const Input& input, Output& output) override;

private:
    HttpServerOptions options(const Input& input) const;
    /// Nothing where no socket asks for TLS.
    std::shared_ptr<TlsIdentity> identity(const Input& input, const std::vector<ServedSocket>& sockets) const;
    void reload(TlsIdentity* identity) const;
    static void refuseOpenDoors(const std::vector<ServedSocket>& sockets);
    void refuseTooManyWorkers(const HttpServerOptions& server) const;

    const HttpRoutes& routes_;
    HttpServices services_;
    HttpSettings settings_;
};

} // namespace missive
