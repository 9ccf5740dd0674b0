#pragma once

#include <tests/benchmark/Processors.hpp>
#include <tests/benchmark/ServerProcess.hpp>
#include <tests/support/process/Process.hpp>

#include <filesystem>

namespace missive::benchmark {

/// nginx before PHP-FPM that runs `order.php` on a database which has the tables, all in one scratch directory.
class PhpServer {
public:
    /// What is missing for it, by the name of its package; empty where all is installed.
    static std::string missing();

    PhpServer(const Processors& processors, const std::filesystem::path& directory,
              const std::filesystem::path& database);
    ~PhpServer();
    PhpServer(const PhpServer&) = delete;
    PhpServer& operator=(const PhpServer&) = delete;

    ServerProcess& server() noexcept { return nginx_; }

private:
    test::Process fpm_;
    ServerProcess nginx_;
};

} // namespace missive::benchmark
