#pragma once

#include <UI/Missive/Console/ConsoleCommand.hpp>
#include <UI/Missive/Http/Console/HttpServices.hpp>
#include <UI/Missive/Http/Server/HttpServerOptions.hpp>
#include <UI/Missive/Http/Server/ListeningSocket.hpp>

namespace missive {

class HttpRoutes;
class HttpGate;

/// `http:serve`: answers HTTP until it is told to stop. What it refers to must outlive it.
class HttpServeCommand final : public ConsoleCommand {
public:
    HttpServeCommand(const HttpRoutes& routes, HttpServices services, HttpServerOptions options, HttpGate& gate)
        : routes_{routes}, services_{services}, options_{options}, gate_{gate} {}

    CommandDefinition definition() const override;
    int execute(const Input& input, Output& output) override;

private:
    HttpServerOptions options(const Input& input) const;
    static std::vector<ListeningSocket> sockets(const std::vector<std::string>& addresses);
    void announce(const std::vector<ListeningSocket>& sockets, Output& output) const;

    const HttpRoutes& routes_;
    HttpServices services_;
    HttpServerOptions options_;
    HttpGate& gate_;
};

} // namespace missive
