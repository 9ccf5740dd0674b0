#include <UI/Missive/Http/Console/HttpServeCommand.hpp>

#include <UI/Missive/Console/Input/OptionValues.hpp>
#include <UI/Missive/Console/Input/UsageError.hpp>
#include <UI/Missive/Console/StopSignals.hpp>
#include <UI/Missive/Http/Console/ListenAddress.hpp>
#include <UI/Missive/Http/Console/ServedApplication.hpp>
#include <UI/Missive/Http/HttpRoutes.hpp>

#include <memory>
#include <stdexcept>
#include <utility>

namespace missive {
namespace {

constexpr const char* usualAddress = "127.0.0.1:8000";

/// Beyond any machine, and short of what threads alone bring down.
constexpr std::size_t mostThreads = 1'000;

std::size_t threads(const Input& input, const char* option, std::size_t usual) {
    const auto given = OptionValues::positiveInteger(input, option).value_or(usual);
    if (given > mostThreads) {
        throw UsageError{"Option \"" + std::string{option} + "\" must be at most " + std::to_string(mostThreads) +
                         ", \"" + input.option(option).value_or("") + "\" passed."};
    }
    return given;
}

} // namespace

CommandDefinition HttpServeCommand::definition() const {
    return CommandDefinition{"http:serve", "Answer HTTP requests"}
        .repeatableOption("listen", "Where to listen: 127.0.0.1:8000 (the default), [::1]:8000 or "
                                    "unix:/path/of/a.sock; port 0 takes a free one")
        .repeatableOption("monitor-listen", "Where to listen for health checks and figures only")
        .option("workers", "The number of threads that handle requests (" + std::to_string(settings_.server.workers) +
                               " if not passed)")
        .option("io-threads", "The number of threads that read and write (" +
                                  std::to_string(settings_.server.ioThreads) + " if not passed)")
        .flag("allow-anonymous", "Let anybody ask from anywhere although nothing tells who they are")
        .withHelp("The http:serve command answers the routes that the application has registered:\n\n"
                  "  http:serve\n  http:serve --listen=127.0.0.1:8080 --workers=8\n"
                  "  http:serve --listen=unix:/run/missive/http.sock\n\n"
                  "See http:routes for what they are. Told to stop (SIGTERM, SIGINT, SIGQUIT) it answers what has "
                  "come and exits; told a second time it ends at once.");
}

HttpServerOptions HttpServeCommand::options(const Input& input) const {
    auto options = settings_.server;
    options.workers = threads(input, "workers", options.workers);
    options.ioThreads = threads(input, "io-threads", options.ioThreads);
    return options;
}

std::vector<ListeningSocket> HttpServeCommand::sockets(const std::vector<std::string>& addresses) {
    std::vector<ListeningSocket> sockets;
    for (const auto& address : addresses) {
        checkListenAddress(address);
        try {
            sockets.push_back(ListeningSocket::on(address));
        } catch (const std::invalid_argument& error) {
            throw UsageError{error.what()};
        }
    }
    return sockets;
}

void HttpServeCommand::refuseOpenDoors(const std::vector<ListeningSocket>& sockets) {
    for (const auto& socket : sockets) {
        if (!socket.isLocal()) {
            throw std::runtime_error{"Listening on " + socket.address() +
                                     " would let anybody ask: configure tokens (missive.http.tokens) or an "
                                     "authenticator of your own, listen on 127.0.0.1, or say --allow-anonymous."};
        }
    }
}

void HttpServeCommand::refuseTooManyWorkers(const HttpServerOptions& server) const {
    constexpr std::size_t besideWorkers = 2;
    const auto limit = services_.connectionLimit();
    if (limit && server.workers + besideWorkers > limit->most) {
        throw std::runtime_error{"missive.http.workers (or --workers) is " + std::to_string(server.workers) +
                                 ", which takes " + std::to_string(server.workers + besideWorkers) +
                                 " connections to the database, two of them beside the workers, but it gives " +
                                 std::to_string(limit->most) + " at most (" + limit->setBy +
                                 "). Lower the one, or raise the other."};
    }
}

void HttpServeCommand::announce(const std::vector<ListeningSocket>& sockets, Output& output) const {
    const auto count = routes_.routes().size();
    std::string addresses;
    for (const auto& socket : sockets) {
        addresses +=
            (addresses.empty() ? "" : ", ") + (socket.isUnixSocket() ? "" : std::string{"http://"}) + socket.address();
    }
    output.success("Serving " + std::to_string(count) + (count == 1 ? " route" : " routes") + " on " + addresses + '.');
    output.comment("Quit the server with CONTROL-C.");
}

int HttpServeCommand::execute(const Input& input, Output& output) {
    StopSignals signals{{}, services_.logs.channel("http")};
    auto settings = settings_;
    settings.server = options(input);
    refuseTooManyWorkers(settings.server);
    settings.access.allowsAnonymous = input.flag("allow-anonymous");
    const auto given = input.options("listen");
    auto listening = sockets(given.empty() ? std::vector<std::string>{usualAddress} : given);
    auto monitoring = sockets(input.options("monitor-listen"));
    const auto served = std::make_shared<ServedApplication>(routes_, services_, std::move(settings));
    if (!served->hasAuthenticator() && !input.flag("allow-anonymous")) {
        refuseOpenDoors(listening);
    }
    announce(listening, output);
    for (auto& socket : listening) {
        served->server().listen(std::move(socket));
    }
    for (auto& socket : monitoring) {
        served->server().listen(std::move(socket), true);
    }
    const WorkBeside beside{services_.besides};
    const auto tasks = served->startBeside();
    signals.onSignal([stopping = std::weak_ptr{served}] {
        if (const auto running = stopping.lock()) {
            running->server().stop();
        }
    });
    served->server().run();
    return success;
}

} // namespace missive
