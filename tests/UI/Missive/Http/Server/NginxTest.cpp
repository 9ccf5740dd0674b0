#include <tests/UI/Missive/Http/Server/AttackTable.hpp>
#include <tests/UI/Missive/Http/Server/RunningServer.hpp>
#include <tests/support/TemporaryDirectory.hpp>
#include <tests/support/process/Eventually.hpp>
#include <tests/support/process/Process.hpp>
#include <tests/support/server/FreePort.hpp>
#include <tests/support/server/InstalledProgram.hpp>

#include <doctest/doctest.h>

#include <sys/stat.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>

namespace missive::test {
namespace {

using namespace std::chrono_literals;

std::string read(const std::string& path) {
    std::ifstream stream{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{stream}, {}};
}

void replace(std::string& text, const std::string& from, const std::string& to) {
    auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    for (; at != std::string::npos; at = text.find(from, at + to.size())) {
        text.replace(at, from.size(), to);
    }
}

/// The example that is shipped, in front of a server of ours; it notes what it handed on.
class Nginx {
public:
    Nginx() {
        ::chmod(directory_.path().c_str(), 0777);
        auto site = read(MISSIVE_SOURCE_DIR "/UI/config/examples/nginx.conf");
        replace(site, "/run/missive/http.sock", directory_.file("http.sock"));
        replace(site, "listen 80;", "listen " + address + ';');
        directory_.write("site.conf", site);
        const auto at = [this](const char* name) { return directory_.file(name); };
        directory_.write("nginx.conf", "user root;\ndaemon off;\nworker_processes 1;\nerror_log " + at("error.log") +
                                           ";\npid " + at("pid") +
                                           ";\nevents {}\nhttp {\nlog_format handed '$upstream_status $status';\n" +
                                           "access_log " + at("access.log") + " handed;\nclient_body_temp_path " +
                                           at("body") + ";\nproxy_temp_path " + at("proxy") + ";\nfastcgi_temp_path " +
                                           at("fastcgi") + ";\nuwsgi_temp_path " + at("uwsgi") + ";\nscgi_temp_path " +
                                           at("scgi") + ";\ninclude " + at("site.conf") + ";\n}\n");
        server.emplace(RunningServer::quick(), "unix:" + directory_.file("http.sock"));
        process_.emplace(ProcessSettings{
            installedProgram("nginx"), {"-c", at("nginx.conf"), "-p", directory_.path().string()}, {}, "."});
        const bool isUp = eventually(10s, [&] {
            try {
                RawClient{address};
                return true;
            } catch (const std::runtime_error&) {
                return !process_->running();
            }
        });
        CAPTURE(process_->errorOutput());
        CAPTURE(read(at("error.log")));
        REQUIRE((isUp && process_->running()));
    }

    /// How many requests it handed on; its end is waited for, since it writes then.
    std::ptrdiff_t handedOn() {
        process_->signal(SIGQUIT);
        process_->wait(10s);
        const auto log = read(directory_.file("access.log"));
        std::ptrdiff_t count = 0;
        for (std::size_t begin = 0; begin < log.size(); begin = log.find('\n', begin) + 1) {
            count += log[begin] == '-' ? 0 : 1;
        }
        return count;
    }

    std::string errors() const { return read(directory_.file("error.log")); }

    std::string address = "127.0.0.1:" + std::to_string(freePort());
    std::optional<RunningServer> server;

private:
    TemporaryDirectory directory_;
    std::optional<Process> process_;
};

} // namespace

TEST_CASE("H-04: nginx and we see the same number of requests, whatever somebody sends") {
    Nginx nginx;
    RawClient good{nginx.address};
    good.send("GET /x HTTP/1.1\r\nHost: shop.example\r\n\r\n");
    const auto answer = good.answer();
    CAPTURE(answer);
    CAPTURE(nginx.errors());
    CHECK(answer.find("GET /x []") != std::string::npos);
    for (const auto& attack : attacks()) {
        CAPTURE(attack.name);
        for (const bool isPacked : {false, true}) {
            RawClient client{nginx.address};
            client.send(attack.bytes + (isPacked ? "GET /marker HTTP/1.1\r\nHost: x\r\n\r\n" : ""));
            // What is whole is answered by then; what is not waits for more, and is never handed on.
            client.isClosed(300ms);
        }
    }
    const auto handedOn = nginx.handedOn();
    nginx.server->stop();
    CHECK(handedOn > 10);
    CHECK(handedOn == static_cast<std::ptrdiff_t>(nginx.server->service.log.size()));
}

} // namespace missive::test
