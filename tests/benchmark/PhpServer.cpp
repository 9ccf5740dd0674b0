#include <tests/benchmark/PhpServer.hpp>

#include <tests/support/process/Eventually.hpp>
#include <tests/support/server/FreePort.hpp>
#include <tests/support/server/InstalledProgram.hpp>

#include <unistd.h>

#include <csignal>
#include <fstream>

namespace missive::benchmark {

using namespace test;

namespace {

namespace fs = std::filesystem;

constexpr const char* fpmProgram = "php-fpm8.2";

bool isRoot() { return geteuid() == 0; }

/// As many children as ours has workers.
ProcessSettings fpm(int processor, const fs::path& directory) {
    const auto file = directory / "fpm.conf";
    std::ofstream{file} << "[global]\nerror_log = " << (directory / "fpm.log").string()
                        << "\ndaemonize = no\n[orders]\nlisten = " << (directory / "fpm.sock").string()
                        << "\npm = static\npm.max_children = 4\n"
                        << (isRoot() ? "user = root\ngroup = root\n" : "");
    ProcessSettings settings;
    settings.program = "/usr/bin/taskset";
    settings.arguments = {"-c",
                          std::to_string(processor),
                          installedProgram(fpmProgram),
                          "--fpm-config",
                          file,
                          "-d",
                          "opcache.enable=1",
                          "-d",
                          "opcache.validate_timestamps=0"};
    if (isRoot()) {
        settings.arguments.emplace_back("--allow-to-run-as-root");
    }
    return settings;
}

ProcessSettings nginx(std::uint16_t port, const fs::path& directory, const fs::path& database) {
    const auto file = directory / "nginx.conf";
    std::ofstream text{file};
    text << (isRoot() ? "user root;\n" : "") << "daemon off;\nworker_processes 1;\npid nginx.pid;\nevents {}\n"
         << "http {\n  access_log off;\n";
    for (const char* module : {"client_body", "fastcgi", "proxy", "scgi", "uwsgi"}) {
        text << "  " << module << "_temp_path " << module << ";\n";
    }
    text << "  upstream fpm { server unix:" << (directory / "fpm.sock").string() << "; keepalive 4; }\n  server {\n"
         << "    listen 127.0.0.1:" << port << ";\n    location / {\n      fastcgi_pass fpm;\n"
         << "      fastcgi_keep_conn on;\n";
    for (const char* parameter : {"REQUEST_METHOD $request_method", "REQUEST_URI $request_uri",
                                  "CONTENT_TYPE $content_type", "CONTENT_LENGTH $content_length"}) {
        text << "      fastcgi_param " << parameter << ";\n";
    }
    text << "      fastcgi_param SCRIPT_FILENAME " << MISSIVE_BENCHMARK_SOURCES << "/order.php;\n"
         << "      fastcgi_param DATABASE " << database.string() << ";\n    }\n  }\n}\n";
    ProcessSettings settings;
    settings.program = installedProgram("nginx");
    settings.arguments = {"-p", directory, "-c", file, "-e", "nginx.log"};
    return settings;
}

} // namespace

std::string PhpServer::missing() {
    if (installedProgram("nginx").empty()) {
        return "nginx-light";
    }
    if (installedProgram(fpmProgram).empty()) {
        return "php8.2-fpm";
    }
    return fs::exists("/etc/php/8.2/fpm/conf.d/20-pdo_sqlite.ini") ? "" : "php8.2-sqlite3";
}

PhpServer::PhpServer(const Processors& processors, const fs::path& directory, const fs::path& database)
    : fpm_{fpm(processors.server, directory)}, nginx_{[&] {
          const auto port = freePort();
          return ServerProcess{processors.server, port, nginx(port, directory, database)};
      }()} {
    eventually(std::chrono::seconds{10}, [&] { return fs::exists(directory / "fpm.sock"); });
}

PhpServer::~PhpServer() {
    fpm_.signal(SIGTERM);
    eventually(std::chrono::seconds{10}, [this] { return !fpm_.running(); });
}

} // namespace missive::benchmark
