#include <UI/Missive/Http/Console/HttpServeCommand.hpp>

#include <Infrastructure/Missive/Configuration/Environment/ProcessEnvironment.hpp>
#include <UI/Missive/Console/Input/OptionValues.hpp>
#include <UI/Missive/Console/Input/UsageError.hpp>
#include <UI/Missive/Console/ReloadSignal.hpp>
#include <UI/Missive/Console/StopSignals.hpp>
#include <UI/Missive/Http/Console/EndDespiteHandlers.hpp>
#include <UI/Missive/Http/Console/EndDespiteWork.hpp>
#include <UI/Missive/Http/Console/FitConnections.hpp>
#include <UI/Missive/Http/Console/OpenSockets.hpp>
#include <UI/Missive/Http/Console/ServedApplication.hpp>
#include <UI/Missive/Http/Console/ServingSentence.hpp>
#include <UI/Missive/Http/HttpRoutes.hpp>
#include <UI/Missive/Http/Systemd/SystemdNotifier.hpp>

#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <exception>
#include <memory>
#include <stdexcept>
#include <string>
#include <utility>

namespace missive {
namespace {

constexpr const char* usualAddress = "127.0.0.1:8000";

/// That what ran beside the server has once it has ended itself.
constexpr std::chrono::seconds lastWork{10};

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

/// Whoever gives a certificate must not be left to believe that it is used.
void refuseUnused(const Input& input) {
    for (const std::string option : {"tls-cert", "tls-key"}) {
        if (input.option(option)) {
            throw UsageError{"The option \"--" + option +
                             "\" is for TLS, and no --listen asks for that: write --listen=https://127.0.0.1:8443, or "
                             "leave it out."};
        }
    }
}

} // namespace

CommandDefinition HttpServeCommand::definition() const {
    return CommandDefinition{"http:serve", "Answer HTTP requests"}
        .repeatableOption("listen", "Where to listen: 127.0.0.1:8000 (the default), [::1]:8000, "
                                    "unix:/path/of/a.sock, https://ADDRESS for TLS, or systemd:NAME for sockets that "
                                    "systemd has opened; port 0 takes a free one")
        .repeatableOption("monitor-listen", "Where to listen for health checks and figures only")
        .option("tls-cert", "The certificate for https://, and behind it those that lead to its authority, as PEM")
        .option("tls-key", "Its key as PEM, which not everybody may read")
        .option("workers", "The number of threads that handle requests (" + std::to_string(settings_.server.workers) +
                               " if not passed)")
        .option("io-threads", "The number of threads that read and write (" +
                                  std::to_string(settings_.server.ioThreads) + " if not passed)")
        .flag("allow-anonymous", "Let anybody ask from anywhere although nothing tells who they are")
        .withHelp("The http:serve command answers the routes that the application has registered, which http:routes "
                  "lists:\n\n"
                  "  http:serve\n  http:serve --listen=127.0.0.1:8080 --workers=8\n"
                  "  http:serve --listen=unix:/run/missive/http.sock\n\n"
                  "Started by a socket of systemd it listens on --listen=systemd, or --listen=systemd:NAME where there "
                  "are several (FileDescriptorName=), and tells systemd that it is ready, stops, and lives.\n\n"
                  "In TLS it needs a certificate and its key, here or in missive.http.tls of the configuration, and "
                  "reads both again at SIGHUP:\n\n"
                  "  http:serve --listen=https://127.0.0.1:8443 --tls-cert=shop.pem --tls-key=shop.key\n\n"
                  "Told to stop (SIGTERM, SIGINT, SIGQUIT) it answers what has come and exits; told a second time it "
                  "ends at once.");
}

HttpServerOptions HttpServeCommand::options(const Input& input) const {
    auto options = settings_.server;
    options.workers = threads(input, "workers", options.workers);
    options.ioThreads = threads(input, "io-threads", options.ioThreads);
    return options;
}

std::shared_ptr<TlsIdentity> HttpServeCommand::identity(const Input& input,
                                                        const std::vector<ServedSocket>& sockets) const {
    const auto encrypted = std::ranges::find(sockets, true, &ServedSocket::isEncrypted);
    if (encrypted == sockets.end()) {
        refuseUnused(input);
        return nullptr;
    }
    const TlsFiles files{input.option("tls-cert").value_or(settings_.tls.certificate),
                         input.option("tls-key").value_or(settings_.tls.key)};
    if (files.certificate.empty() || files.key.empty()) {
        throw UsageError{"Listening on " + encrypted->text() +
                         " needs a certificate and its key: pass --tls-cert and --tls-key, or configure "
                         "missive.http.tls."};
    }
    return std::make_shared<TlsIdentity>(files, services_.clock);
}

void HttpServeCommand::reload(TlsIdentity* identity) const {
    auto& log = services_.logs.channel("http");
    if (identity == nullptr) {
        log.write(LogLevel::Info, "Received signal SIGHUP; without TLS there is nothing to read again.", {});
        return;
    }
    try {
        identity->reload();
        log.write(LogLevel::Info, "The certificate and its key were read again.",
                  {{"certificate", identity->files().certificate}});
    } catch (const std::exception& error) {
        log.write(LogLevel::Error, std::string{"The certificate and its key from before stay. "} + error.what(),
                  {{"certificate", identity->files().certificate}});
    }
}

void HttpServeCommand::refuseOpenDoors(const std::vector<ServedSocket>& sockets) {
    for (const auto& each : sockets) {
        if (!each.isMonitor && !each.socket.isLocal()) {
            throw std::runtime_error{"Listening on " + each.socket.address() +
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

int HttpServeCommand::execute(const Input& input, Output& output) {
    StopSignals signals{{}, services_.logs.channel("http")};
    ReloadSignal reloading;
    const bool isInTerminal = ::isatty(STDIN_FILENO) == 1;
    const ProcessEnvironment environment;
    const SystemdNotifier systemd{environment};
    auto settings = settings_;
    settings.server = options(input);
    refuseTooManyWorkers(settings.server);
    fitConnections(settings.server, services_.logs.channel("http"));
    settings.access.allowsAnonymous = input.flag("allow-anonymous");
    const auto given = input.options("listen");
    auto sockets = openSockets(given.empty() ? std::vector<std::string>{usualAddress} : given,
                               input.options("monitor-listen"), environment);
    const auto proof = identity(input, sockets);
    const auto served = std::make_shared<ServedApplication>(routes_, services_, std::move(settings));
    if (!served->hasAuthenticator() && !input.flag("allow-anonymous")) {
        refuseOpenDoors(sockets);
    }
    output.success(servingSentence(routes_.routes().size(), sockets));
    output.comment("Quit the server with CONTROL-C.");
    auto& server = served->server();
    for (auto& each : sockets) {
        server.listen(std::move(each.socket), each.isMonitor, each.isEncrypted ? proof.get() : nullptr);
    }
    std::unique_ptr<BackgroundTask> cutOff;
    {
        const WorkBeside beside{services_.besides};
        const auto tasks = served->startBeside();
        const auto watchdog = systemd.watch(services_.tasks, [&](std::chrono::nanoseconds time) {
            return services_.clock.elapsed() - server.turnedAt() < time;
        });
        signals.onSignal([&systemd, stopping = std::weak_ptr{served}] {
            if (const auto running = stopping.lock()) {
                systemd.stopping();
                running->server().stop();
            }
        });
        reloading.onSignal([this, proof, isInTerminal, stopping = std::weak_ptr{served}] {
            const auto running = stopping.lock();
            if (running && !proof && isInTerminal) {
                running->server().stop(); // the terminal was closed
            } else {
                reload(proof.get());
            }
        });
        systemd.ready();
        server.run();
        cutOff = endDespiteWork(services_.tasks, lastWork, services_.logs.channel("http"));
    }
    cutOff.reset();
    endDespiteHandlers(server.handledRoutes(), services_.logs.channel("http"));
    return success;
}

} // namespace missive
