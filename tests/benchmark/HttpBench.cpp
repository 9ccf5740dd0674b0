#include <tests/benchmark/HttpBench.hpp>

#include <tests/UI/Missive/Http/Server/RawClient.hpp>
#include <tests/benchmark/OrderingBus.hpp>
#include <tests/support/server/FreePort.hpp>
#include <tests/support/server/MakeCertificate.hpp>

#include <fstream>
#include <stdexcept>

namespace missive::benchmark {

using namespace test;

namespace {

constexpr const char* self = "/proc/self/exe";

std::string asked(const ServerProcess& server, const std::string& request) {
    RawClient client{server.address()};
    client.send(request);
    auto answer = client.answer();
    if (!answer.starts_with("HTTP/1.1 2")) {
        throw std::runtime_error{"The application refuses what is to be measured:\n" + answer};
    }
    return answer;
}

} // namespace

std::filesystem::path HttpBench::database(const std::string& name) const {
    auto file = directory_ / (name + ".db");
    OrderingBus{file}.place();
    return file;
}

ServerProcess HttpBench::application(const std::string& name, const std::vector<std::string>& options) const {
    return application(name, "http://", options);
}

ServerProcess HttpBench::encrypted(const std::string& name) const {
    const auto certificate = directory_ / "server.pem";
    const auto key = directory_ / "server.key";
    if (!makeCertificate(certificate, key, "ec")) {
        throw std::runtime_error{"openssl is not installed."};
    }
    std::filesystem::permissions(key, std::filesystem::perms::owner_read);
    return application(name, "https://", {"--tls-cert=" + certificate.string(), "--tls-key=" + key.string()});
}

ProcessSettings HttpBench::program(const std::string& name, const std::vector<std::string>& arguments) const {
    ProcessSettings settings;
    settings.program = std::filesystem::read_symlink(self);
    settings.arguments = {"application"};
    settings.arguments.insert(settings.arguments.end(), arguments.begin(), arguments.end());
    settings.environment = OrderingBus::environment(directory_ / (name + ".db"));
    settings.directory = directory_;
    return settings;
}

ServerProcess HttpBench::application(const std::string& name, const std::string& scheme,
                                     const std::vector<std::string>& options) const {
    const auto port = freePort();
    database(name);
    std::vector<std::string> arguments{"http:serve", "--listen=" + scheme + "127.0.0.1:" + std::to_string(port)};
    arguments.insert(arguments.end(), options.begin(), options.end());
    return {processors_.server, port, program(name, arguments)};
}

Process HttpBench::worker(const std::string& name, const std::string& transport) const {
    auto settings = program(name, {"messenger:consume", transport});
    settings.arguments.insert(settings.arguments.begin(), {"-c", std::to_string(processors_.server), settings.program});
    settings.program = "/usr/bin/taskset";
    return Process{settings};
}

ServerProcess HttpBench::bare(const ServerProcess& other, const std::string& request) const {
    const auto file = directory_ / "answer.http";
    std::ofstream{file, std::ios::binary} << asked(other, request);
    const auto port = freePort();
    ProcessSettings settings;
    settings.program = std::filesystem::read_symlink(self);
    settings.arguments = {"bare", std::to_string(port), file};
    return {processors_.server, port, settings};
}

std::string HttpBench::query() { return "GET /numbers/42 HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"; }

std::string HttpBench::get() {
    return "GET /orders/00000001-0000-4000-8000-000000000001 HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
}

std::string HttpBench::create(const std::string& orderId) {
    const auto body = R"({"orderId":")" + orderId +
                      R"(","customerId":"C-01330","customerName":"José Peña","currency":"EUR","lines":[)"
                      R"({"sku":"SKU-0014","quantity":9,"priceCents":50137},)"
                      R"({"sku":"SKU-0027","quantity":2,"priceCents":82756},)"
                      R"({"sku":"SKU-0001","quantity":6,"priceCents":4254}]})";
    return "POST /orders HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: " +
           std::to_string(body.size()) + "\r\n\r\n" + body;
}

} // namespace missive::benchmark
