#include <tests/support/server/PostgresServer.hpp>

#include <tests/support/process/Eventually.hpp>
#include <tests/support/server/FreePort.hpp>
#include <tests/support/server/InstalledProgram.hpp>

#include <pwd.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <stdexcept>

namespace missive::test {

namespace {

constexpr std::chrono::seconds patience{60};
constexpr const char* account = "nobody";

bool isRoot() { return geteuid() == 0; }

void handOver(const std::filesystem::path& directory) {
    const auto* user = getpwnam(account);
    if (user == nullptr || chown(directory.c_str(), user->pw_uid, user->pw_gid) != 0) {
        throw std::runtime_error{"the server's directory cannot be given to an unprivileged account"};
    }
}

} // namespace

PostgresServer& PostgresServer::shared() {
    static PostgresServer server;
    return server;
}

PostgresServer::PostgresServer() : port_{freePort()} {
    if (isRoot()) {
        handOver(directory_.path());
    }
    auto initdb = launch("initdb", {"-D", directory_.file("data"), "-U", "missive", "-A", "trust", "-E", "UTF8",
                                    "--locale=C", "--no-sync", "--no-instructions"});
    if (initdb.wait(patience) != Exit{0, 0}) {
        throw std::runtime_error{"initdb failed: " + initdb.errorOutput()};
    }
    start();
}

PostgresServer::~PostgresServer() {
    try {
        kill();
    } catch (...) { // it is gone
    }
}

Process PostgresServer::launch(const std::string& program, const std::vector<std::string>& arguments) const {
    std::vector<std::string> line{"--pdeathsig=KILL"};
    if (isRoot()) {
        const auto* user = getpwnam(account);
        line.insert(line.end(), {"--reuid=" + std::to_string(user->pw_uid), "--regid=" + std::to_string(user->pw_gid),
                                 "--clear-groups"});
    }
    line.push_back(installedProgram(program));
    line.insert(line.end(), arguments.begin(), arguments.end());
    return Process{{installedProgram("setpriv"), line, {}, directory_.path().string()}};
}

void PostgresServer::start() {
    launchServer();
    waitUntilUp();
}

void PostgresServer::launchServer() {
    server_ = std::make_unique<Process>(
        launch("postgres", {"-D", directory_.file("data"), "-p", std::to_string(port_), "-k",
                            directory_.path().string(), "-c", "listen_addresses=127.0.0.1", "-c", "fsync=off", "-c",
                            "max_connections=60", "-c", "deadlock_timeout=100ms", "-c", "autovacuum_naptime=5s"}));
}

void PostgresServer::waitUntilUp() {
    const bool up = eventually(patience, [&] {
        if (!server_->running() && server_->errorOutput().find("still in use") != std::string::npos) {
            launchServer(); // processes of a killed server end a little later than it
        }
        if (!server_->running()) {
            throw std::runtime_error{"postgres ended: " + server_->errorOutput()};
        }
        auto probe = launch("pg_isready", {"-q", "-h", "127.0.0.1", "-p", std::to_string(port_), "-d", "postgres"});
        return probe.wait(patience) == Exit{0, 0};
    });
    if (!up) {
        throw std::runtime_error{"postgres does not come up: " + server_->errorOutput()};
    }
}

void PostgresServer::stop() {
    server_->signal(SIGINT);
    server_->wait(patience);
}

void PostgresServer::kill() {
    if (server_->running()) {
        server_->signal(SIGQUIT);
        server_->wait(patience);
    }
}

void PostgresServer::signalAll(int number) {
    const auto id = std::to_string(server_->id());
    server_->signal(SIGSTOP); // it starts no more processes
    std::ifstream children{"/proc/" + id + "/task/" + id + "/children"};
    for (pid_t child = 0; children >> child;) {
        ::kill(child, number);
    }
    server_->signal(number);
    if (number == SIGKILL) {
        server_->kill();
    }
}

std::string PostgresServer::urlOf(const std::string& database) const {
    return "postgresql://missive@127.0.0.1:" + std::to_string(port_) + "/" + database;
}

std::string PostgresServer::newDatabase() {
    const auto name = "test_" + std::to_string(++databases_);
    auto create = launch("createdb", {"-h", "127.0.0.1", "-p", std::to_string(port_), "-U", "missive", name});
    if (create.wait(patience) != Exit{0, 0}) {
        throw std::runtime_error{"createdb failed: " + create.errorOutput()};
    }
    return urlOf(name);
}

} // namespace missive::test
