#pragma once

#include <tests/flow/DatabaseFile.hpp>
#include <tests/flow/Finished.hpp>
#include <tests/flow/Report.hpp>
#include <tests/support/TemporaryDirectory.hpp>
#include <tests/support/process/Process.hpp>

#include <chrono>
#include <map>
#include <string>
#include <vector>

namespace missive::test {

/// An installation of the application of its own: a directory with its database, its configuration and its files.
class Scratch {
public:
    using Arguments = std::vector<std::string>;
    using Environment = std::map<std::string, std::string>;

    /// Far beyond what anything here takes, also under a sanitizer on a busy machine.
    static constexpr std::chrono::milliseconds patience = std::chrono::seconds{90};

    /// `environment` is what all its processes get.
    explicit Scratch(std::string program, Environment environment = {});

    /// Writes `config/packages/messenger.yaml`.
    void configure(const std::string& yaml) const;
    /// Writes a file; returns its path.
    std::string write(const std::string& name, const std::string& content) const;
    std::string file(const std::string& name) const { return directory_.file(name); }
    /// What the file holds; empty where there is none.
    std::string read(const std::string& name) const;

    Process start(const Arguments& arguments, const Environment& environment = {}) const;
    /// Starts it and waits for its end.
    Finished run(const Arguments& arguments, const Environment& environment = {}) const;
    /// Ends a worker as an operator would, once it works; returns its end.
    static Finished terminate(Process& process);

    DatabaseFile database() const { return DatabaseFile{file("missive.db")}; }
    Report report() const;
    /// Waits until the queue holds nothing any more, in whatever state.
    bool drained(const std::string& queue = "default") const;

private:
    std::string program_;
    Environment environment_;
    TemporaryDirectory directory_;
};

} // namespace missive::test
