#pragma once

#include <tests/support/TemporaryDirectory.hpp>
#include <tests/support/process/Eventually.hpp>
#include <tests/support/process/Process.hpp>
#include <tests/support/server/FreePort.hpp>
#include <tests/support/server/InstalledProgram.hpp>

#include <doctest/doctest.h>

#include <sys/stat.h>

#include <chrono>
#include <csignal>
#include <cstddef>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>

namespace missive::test {

/// The site that is shipped as an example, in front of a server of ours; it notes what it handed on.
class NginxInFront {
public:
    /// `server` is `127.0.0.1:8000` or `unix:/path`, `example` the file that is shipped.
    NginxInFront(const std::string& example, const std::string& server) {
        ::chmod(directory_.path().c_str(), 0777);
        auto site = read(example);
        replace(site, "unix:/run/missive/http.sock", server);
        replace(site, "listen 80;", "listen " + address + ';');
        directory_.write("site.conf", site);
        directory_.write("nginx.conf", configuration());
        process_.emplace(ProcessSettings{installedProgram("nginx"), {"-c", at("nginx.conf"), "-p", at("")}, {}, "."});
        const bool isUp =
            eventually(std::chrono::seconds{10}, [&] { return !process_->running() || read(at("pid")).size() > 1; });
        CAPTURE(process_->errorOutput());
        CAPTURE(errors());
        REQUIRE((isUp && process_->running()));
    }

    /// How many requests it handed on; its end is waited for, since it writes then.
    std::ptrdiff_t handedOn() {
        process_->signal(SIGQUIT);
        process_->wait(std::chrono::seconds{10});
        const auto log = read(at("access.log"));
        std::ptrdiff_t count = 0;
        for (std::size_t begin = 0; begin < log.size(); begin = log.find('\n', begin) + 1) {
            count += log[begin] == '-' ? 0 : 1;
        }
        return count;
    }

    std::string errors() const { return read(at("error.log")); }

    const std::string address = "127.0.0.1:" + std::to_string(freePort());

private:
    static std::string read(const std::string& path) {
        std::ifstream stream{path, std::ios::binary};
        return {std::istreambuf_iterator<char>{stream}, {}};
    }

    static void replace(std::string& text, const std::string& from, const std::string& to) {
        auto place = text.find(from);
        REQUIRE(place != std::string::npos);
        for (; place != std::string::npos; place = text.find(from, place + to.size())) {
            text.replace(place, from.size(), to);
        }
    }

    std::string at(const std::string& name) const { return directory_.file(name); }

    std::string configuration() const {
        std::string paths;
        for (const std::string kind : {"client_body", "proxy", "fastcgi", "uwsgi", "scgi"}) {
            paths += kind + "_temp_path " + at(kind) + ";\n";
        }
        return "user root;\ndaemon off;\nworker_processes 1;\nerror_log " + at("error.log") + ";\npid " + at("pid") +
               ";\nevents {}\nhttp {\nlog_format handed '$upstream_status $status';\naccess_log " + at("access.log") +
               " handed;\n" + paths + "include " + at("site.conf") + ";\n}\n";
    }

    TemporaryDirectory directory_;
    std::optional<Process> process_;
};

} // namespace missive::test
