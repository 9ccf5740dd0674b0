#pragma once

#include <tests/flow/Scratch.hpp>
#include <tests/support/process/Eventually.hpp>

#include <cstdint>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

namespace missive::test {

/// An installation whose log records travel over a transport of its own.
class LogShop : public Scratch {
public:
    /// `options` are those of `missive.logging`; without a DSN it is a table. What kills a worker is tried again for
    /// ever.
    explicit LogShop(const std::string& dsn = "", const std::string& options = "")
        : Scratch{MISSIVE_PROGRAM, {{"ASYNC_LOGGING_ENABLED", "1"}}} {
        configure(configuration(dsn.empty() ? table() : dsn, options));
    }

    static std::string configuration(const std::string& dsn, const std::string& options = "") {
        return "framework: {messenger: {failure_transport: failed, transports: {async_logging: {dsn: '" + dsn +
               "', retry_strategy: {max_retries: 1000}}, failed: 'doctrine://default?queue_name=failed'}, routing: "
               "{'logging.log_message': async_logging}}}\nmissive: {logging: {" +
               options + "}}\n";
    }

    /// A table beside the application's database, whose claims last so many seconds.
    static std::string table(int lease = 60) {
        return "sqlite:///var/log-messages.db?queue_name=async_logging&redeliver_timeout=" + std::to_string(lease);
    }

    void tell(std::size_t count, const Arguments& more = {}) const {
        auto line = Arguments{"app:test-logging", "--count=" + std::to_string(count)};
        line.insert(line.end(), more.begin(), more.end());
        if (const auto told = run(line); !told.succeeded()) {
            throw std::runtime_error{"app:test-logging failed: " + told.output + told.errorOutput};
        }
    }

    Process consumer() const { return start({"messenger:consume", "async_logging", "--sleep=0.05"}); }

    /// Waits until the transport holds nothing any more.
    bool isConsumed() const {
        return eventually(patience, [&] {
            return run({"logging:status", "--format=json"}).output.find("\"async_logging\": 0") != std::string::npos;
        });
    }

    /// The paths of the files of the log, from this installation's directory on.
    std::vector<std::string> logFiles() const {
        std::vector<std::string> files;
        for (const auto& entry : std::filesystem::directory_iterator{file("var/log")}) {
            if (entry.path().extension() == ".log") {
                files.push_back(entry.path().string());
            }
        }
        return files;
    }

    /// What logging:verify says of all of them, as JSON, and whether it is content.
    Finished verify(std::size_t expected) const {
        Arguments line{"logging:verify", "--format=json", "--expect=" + std::to_string(expected)};
        const auto files = logFiles();
        line.insert(line.end(), files.begin(), files.end());
        return run(line);
    }

    /// A number of that JSON, or of that of logging:status: the first of this name.
    static std::int64_t numberIn(const std::string& json, const std::string& name) {
        const auto at = json.find("\"" + name + "\": ");
        return at == std::string::npos ? -1 : std::stoll(json.substr(at + name.size() + 4));
    }
};

} // namespace missive::test
