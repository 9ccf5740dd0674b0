#pragma once

#include <tests/benchmark/Cost.hpp>
#include <tests/benchmark/HttpLoad.hpp>
#include <tests/benchmark/ServerProcess.hpp>

#include <filesystem>
#include <string>
#include <vector>

namespace missive::benchmark {

/// The shipped application over HTTP, and servers to compare it with, on files of one directory.
class HttpBench {
public:
    explicit HttpBench(std::filesystem::path directory) : directory_{std::move(directory)} {}

    /// `http:serve` on a database with the orders that are asked for.
    ServerProcess application(const std::string& name, const std::vector<std::string>& options = {}) const;

    /// The same in TLS, with a certificate of its own making. Throws std::runtime_error without the program openssl.
    ServerProcess encrypted(const std::string& name) const;

    /// A worker for this transport beside the application of that name, on the same processor.
    test::Process worker(const std::string& name, const std::string& transport) const;

    /// A bare server that answers whatever it is asked with what `other` says to `request`.
    ServerProcess bare(const ServerProcess& other, const std::string& request) const;

    /// The database of that name, made with the orders.
    std::filesystem::path database(const std::string& name) const;

    /// A request as wrk sends it.
    static std::string query();
    static std::string get();
    static std::string create(const std::string& orderId);

    const std::filesystem::path& directory() const noexcept { return directory_; }
    const Processors& processors() const noexcept { return processors_; }

private:
    test::ProcessSettings program(const std::string& name, const std::vector<std::string>& arguments) const;
    ServerProcess application(const std::string& name, const std::string& scheme,
                              const std::vector<std::string>& options) const;

    std::filesystem::path directory_;
    Processors processors_{Processors::chosen()};
};

} // namespace missive::benchmark
