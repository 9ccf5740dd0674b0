#include <tests/support/server/RabbitMqServer.hpp>

#include <tests/support/process/Eventually.hpp>
#include <tests/support/server/FreePort.hpp>
#include <tests/support/server/InstalledProgram.hpp>
#include <tests/support/server/MakeCertificate.hpp>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <fstream>
#include <stdexcept>
#include <utility>

namespace missive::test {

namespace {

// Debian's /usr/sbin/rabbitmq-server changes the user; this is the one behind it.
constexpr const char* programs = "/usr/lib/rabbitmq/bin/";
constexpr std::array<const char*, 3> addresses{"127.0.0.1", "127.0.0.2", "127.0.0.3"};

/// A process that the kernel ends when this one ends without doing so.
ProcessSettings endingWithUs(ProcessSettings settings) {
    const auto setpriv = installedProgram("setpriv");
    if (!setpriv.empty()) {
        settings.arguments.insert(settings.arguments.begin(), {"--pdeathsig", "KILL", "--", settings.program});
        settings.program = setpriv;
    }
    return settings;
}

} // namespace

RabbitMqServer::RabbitMqServer() : port_{freePort()} {
    const auto port = std::to_string(port_);
    const auto in = [this](const char* name) { return directory_.file(name); };
    std::ofstream settings{directory_.file("rabbitmq.conf")};
    settings << "disk_free_limit.absolute = 1MB\nlog.file.level = warning\n";
    for (std::size_t i = 0; i < addresses.size(); ++i) {
        settings << "listeners.tcp." << i + 1 << " = " << addresses[i] << ":" << port << "\n";
    }
    if (makeCertificate(certificate(), in("key.pem"))) {
        tlsPort_ = freePort();
        settings << "listeners.ssl.1 = 127.0.0.1:" << tlsPort_ << "\nssl_options.cacertfile = " << certificate()
                 << "\nssl_options.certfile = " << certificate() << "\nssl_options.keyfile = " << in("key.pem")
                 << "\nssl_options.verify = verify_none\nssl_options.fail_if_no_peer_cert = false\n";
    }
    settings.close();
    const auto names = std::to_string(freePort());
    environment_ = {{"ERL_EPMD_ADDRESS", "127.0.0.1"},
                    {"ERL_EPMD_PORT", names},
                    {"HOME", directory_.path().string()},
                    {"LANG", "C.UTF-8"},
                    {"RABBITMQ_CONFIG_FILE", in("rabbitmq")},
                    {"RABBITMQ_CONF_ENV_FILE", in("rabbitmq-env.conf")},
                    {"RABBITMQ_DIST_PORT", std::to_string(freePort())},
                    {"RABBITMQ_ENABLED_PLUGINS_FILE", in("enabled_plugins")},
                    {"RABBITMQ_LOG_BASE", in("log")},
                    {"RABBITMQ_MNESIA_BASE", in("data")},
                    {"RABBITMQ_NODENAME", "missive" + port + "@localhost"},
                    {"RABBITMQ_PID_FILE", in("pid")},
                    {"RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS",
                     "-kernel inet_dist_use_interface {127,0,0,1} +sbwt none +sbwtdcpu none +sbwtdio none"},
                    {"RUNNING_UNDER_SYSTEMD", "true"}};
    std::ofstream{in("enabled_plugins")} << "[].\n";
    names_.emplace(endingWithUs({installedProgram("epmd"), {"-port", names, "-address", "127.0.0.1"}, {}}));
    start();
}

RabbitMqServer::~RabbitMqServer() { kill(); }

RabbitMqServer& RabbitMqServer::shared() {
    static RabbitMqServer server;
    return server;
}

std::string RabbitMqServer::dsn(const std::string& rest, const std::string& host) const {
    return "amqp://guest:guest@" + host + ":" + std::to_string(port_) + rest;
}

std::string RabbitMqServer::tlsDsn(const std::string& rest) const {
    return tlsPort_ == 0 ? "" : "amqps://guest:guest@localhost:" + std::to_string(tlsPort_) + rest;
}

std::string RabbitMqServer::certificate() const { return directory_.file("certificate.pem"); }

void RabbitMqServer::start() {
    server_.emplace(
        endingWithUs({programs + std::string{"rabbitmq-server"}, {}, environment_, directory_.path().string()}));
    const bool up = eventually(std::chrono::seconds{120}, [this] { return accepts() || !server_->running(); });
    if (!up || !server_->running()) {
        throw std::runtime_error{"RabbitMQ does not start:\n" + server_->output() + server_->errorOutput()};
    }
}

void RabbitMqServer::kill() {
    if (server_) {
        server_->signal(SIGCONT);
        server_->kill();
        server_.reset();
    }
}

void RabbitMqServer::pause() const { server_->signal(SIGSTOP); }

void RabbitMqServer::resume() const { server_->signal(SIGCONT); }

std::string RabbitMqServer::control(std::vector<std::string> arguments) {
    Process process{
        {programs + std::string{"rabbitmqctl"}, std::move(arguments), environment_, directory_.path().string()}};
    const auto exit = process.wait(std::chrono::seconds{60});
    if (exit.code != 0) {
        throw std::runtime_error{"rabbitmqctl fails:\n" + process.output() + process.errorOutput()};
    }
    return process.output();
}

bool RabbitMqServer::accepts() const {
    return std::all_of(addresses.begin(), addresses.end(), [this](const char* address) { return answers(address); });
}

bool RabbitMqServer::answers(const char* host) const {
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port_);
    address.sin_addr.s_addr = inet_addr(host);
    const timeval patience{5, 0};
    setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    char answer = 0;
    const bool isUp = connect(socket, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0 &&
                      send(socket, "AMQP\0\0\x09\x01", 8, MSG_NOSIGNAL) == 8 && recv(socket, &answer, 1, 0) == 1;
    close(socket);
    return isUp;
}

} // namespace missive::test
