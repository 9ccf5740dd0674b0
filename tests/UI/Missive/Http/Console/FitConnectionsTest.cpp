#include <UI/Missive/Http/Console/FitConnections.hpp>

#include <tests/support/RecordingLog.hpp>

#include <doctest/doctest.h>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace missive::test {
namespace {

rlimit limitOfFiles() {
    rlimit limit{};
    ::getrlimit(RLIMIT_NOFILE, &limit);
    return limit;
}

HttpServerOptions withConnections(std::size_t connections) {
    HttpServerOptions options;
    options.maxConnections = connections;
    return options;
}

/// Whether it holds in a process of its own, which may have so many files open and cannot change that.
template <class Condition> bool holdsWithFiles(rlim_t files, Condition condition) {
    const auto child = ::fork();
    if (child == 0) {
        const rlimit few{files, files};
        ::_exit(::setrlimit(RLIMIT_NOFILE, &few) == 0 && condition() ? 0 : 1);
    }
    int status = 1;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

} // namespace

TEST_CASE("the limit of open files is raised to what the connections need, and never lowered") {
    const auto before = limitOfFiles();
    const rlimit low{300, before.rlim_max};
    REQUIRE(::setrlimit(RLIMIT_NOFILE, &low) == 0);
    RecordingLog log;
    auto options = withConnections(200);
    fitConnections(options, log);
    CHECK(limitOfFiles().rlim_cur == 200 + 20 + 256);
    auto fewer = withConnections(10);
    fitConnections(fewer, log);
    CHECK(limitOfFiles().rlim_cur == 200 + 20 + 256);
    CHECK(options.maxConnections == 200);
    CHECK(log.records().empty());
    ::setrlimit(RLIMIT_NOFILE, &before);
}

TEST_CASE("where the limit of open files cannot be raised far enough, fewer connections are taken, with a warning") {
    CHECK(holdsWithFiles(806, [] {
        RecordingLog log;
        auto options = withConnections(1'000);
        fitConnections(options, log);
        return options.maxConnections == 500 &&
               log.has(LogLevel::Warning,
                       "Of the 1000 connections of missive.http.max_connections only 500 are taken: this process may "
                       "have 806 files open, and they need 1356. Raise that limit (LimitNOFILE= of the unit, ulimit "
                       "-Hn), or lower missive.http.max_connections.");
    }));
    CHECK(holdsWithFiles(64, [] {
        RecordingLog log;
        auto options = withConnections(1'000);
        fitConnections(options, log);
        return options.maxConnections == 29;
    }));
}

} // namespace missive::test
