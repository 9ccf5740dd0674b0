#include <tests/support/server/RedisServer.hpp>

#include <tests/support/process/Eventually.hpp>
#include <tests/support/server/FreePort.hpp>
#include <tests/support/server/InstalledProgram.hpp>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <stdexcept>
#include <string_view>
#include <utility>

namespace missive::test {

RedisServer::RedisServer(std::vector<std::string> arguments) : arguments_{std::move(arguments)} { start(); }

void RedisServer::kill() {
    process_->kill();
    process_.reset();
}

void RedisServer::start() {
    using std::chrono::seconds;
    for (int attempt = 0; attempt < 5; ++attempt) {
        const bool chooses = port_ == 0;
        if (chooses) {
            port_ = freePort();
        }
        ProcessSettings settings;
        settings.program = installedProgram("redis-server");
        settings.arguments = {"--bind",        "127.0.0.1", "--port",       std::to_string(port_),
                              "--unixsocket",  socket(),    "--dir",        directory_.path().string(),
                              "--save",        "",          "--appendonly", "yes",
                              "--appendfsync", "always"};
        settings.arguments.insert(settings.arguments.end(), arguments_.begin(), arguments_.end());
        settings.directory = directory_.path().string();
        process_.emplace(settings);
        if (eventually(seconds{10}, [this] { return answers() || !process_->running(); }) && process_->running()) {
            return;
        }
        if (!chooses && attempt == 4) {
            break;
        }
        port_ = chooses ? 0 : port_;
    }
    throw std::runtime_error{"redis-server does not start: " + process_->output() + process_->errorOutput()};
}

bool RedisServer::answers() const {
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(port_);
    constexpr std::string_view question = "PING\r\n";
    std::array<char, 64> answer{};
    const bool good = socket >= 0 && connect(socket, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0 &&
                      send(socket, question.data(), question.size(), MSG_NOSIGNAL) > 0 &&
                      recv(socket, answer.data(), answer.size(), 0) > 0;
    close(socket);
    return good && (answer[0] == '+' || std::string_view{answer.data()}.starts_with("-NOAUTH"));
}

} // namespace missive::test
