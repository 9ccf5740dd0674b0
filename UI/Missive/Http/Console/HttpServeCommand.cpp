#include <UI/Missive/Http/Console/HttpServeCommand.hpp>

#include <Infrastructure/Missive/Metrics/PrometheusMetrics.hpp>
#include <UI/Missive/Console/Input/OptionValues.hpp>
#include <UI/Missive/Console/Input/UsageError.hpp>
#include <UI/Missive/Console/StopSignals.hpp>
#include <UI/Missive/Http/Access/HttpGate.hpp>
#include <UI/Missive/Http/Health/QueueMetrics.hpp>
#include <UI/Missive/Http/HttpApplication.hpp>
#include <UI/Missive/Http/HttpRoutes.hpp>
#include <UI/Missive/Http/Idempotency/IdempotencyPurge.hpp>
#include <UI/Missive/Http/Idempotency/IdempotentAnswers.hpp>
#include <UI/Missive/Http/Server/HttpServer.hpp>

#include <chrono>
#include <exception>
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

constexpr std::chrono::milliseconds sampleEvery{5'000};

std::vector<MetricDefinition> definitions() {
    auto all = HttpMetrics::definitions();
    const auto queues = QueueMetrics::definitions();
    all.insert(all.end(), queues.begin(), queues.end());
    return all;
}

void sample(QueueMetrics& metrics, Log& log) {
    try {
        metrics.sample();
    } catch (const std::exception& error) {
        log.write(LogLevel::Warning, std::string{"The queues cannot be counted: "} + error.what(), {});
    }
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
    auto& log = services_.logs.channel("http");
    StopSignals signals{{}, log};
    const auto serverOptions = options(input);
    const auto given = input.options("listen");
    auto listening = sockets(given.empty() ? std::vector<std::string>{usualAddress} : given);
    auto monitoring = sockets(input.options("monitor-listen"));
    auto access = settings_.access;
    access.allowsAnonymous = input.flag("allow-anonymous");
    HttpGate gate{std::move(access),
                  {services_.clock, services_.random, services_.ids, services_.logs},
                  routes_.authenticators()};
    if (!gate.hasAuthenticator() && !input.flag("allow-anonymous")) {
        refuseOpenDoors(listening);
    }
    auto& unitOfWork = services_.unitOfWork;
    IdempotentAnswers idempotent{unitOfWork, services_.listener, services_.idempotencyStore, services_.clock};
    IdempotencyPurge purge{services_.idempotencyStore, unitOfWork, services_.listener, services_.clock, log};
    PrometheusMetrics metrics{definitions()};
    HttpMetrics httpMetrics{metrics};
    QueueMetrics queueMetrics{metrics, services_.messages};
    const Readiness readiness{services_.checks, services_.tasks};
    std::shared_ptr<HttpServer> server;
    HealthEndpoints health{{.readiness = readiness,
                            .httpMetrics = httpMetrics,
                            .metrics = metrics,
                            .isStopping = [&server] { return server->isStopping(); },
                            .figures = [&server] { return server->figures(); },
                            .openApi = routes_.openApi()}};
    HttpApplication application{
        {.routes = routes_.routes(),
         .middleware = routes_.middleware(),
         .handler = RouteHandler{services_.buses, idempotent, services_.waiter, services_.random},
         .errors = ErrorAnswers{routes_.statuses(), log},
         .gate = gate,
         .ids = services_.ids,
         .accessLog = AccessLog{log},
         .health = health,
         .problemBase = settings_.problemBase}};
    server = std::make_shared<HttpServer>(serverOptions, application, services_.tasks, services_.clock);
    announce(listening, output);
    for (auto& socket : listening) {
        server->listen(std::move(socket));
    }
    for (auto& socket : monitoring) {
        server->listen(std::move(socket), true);
    }
    const WorkBeside beside{services_.besides};
    const auto purging = purge.start(services_.tasks);
    const auto sampling = services_.tasks.every(sampleEvery, [&] { sample(queueMetrics, log); });
    signals.onSignal([stopping = std::weak_ptr{server}] {
        if (const auto running = stopping.lock()) {
            running->stop();
        }
    });
    server->run();
    return success;
}

} // namespace missive
