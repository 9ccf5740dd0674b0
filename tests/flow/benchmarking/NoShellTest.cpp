#include <tests/flow/benchmarking/Bench.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <string>

namespace missive::test {

TEST_CASE("nothing that measures starts a shell") {
    const auto strace = installedProgram("strace");
    if (strace.empty()) {
        MESSAGE("strace is not installed: nobody looks at the programs that are started");
        return;
    }
    const Bench bench{MISSIVE_PROGRAM};
    const auto php = Bench::installedPhp();
    Scratch::Arguments arguments{"-f",
                                 "-qq",
                                 "-e",
                                 "trace=execve,execveat",
                                 "-o",
                                 bench.file("started"),
                                 MISSIVE_PROGRAM,
                                 "benchmark:run",
                                 "--test=loop",
                                 "--runtime=cpp",
                                 "--iterations=1",
                                 "--revolutions=1",
                                 "--warmup=0",
                                 "--values=1"};
    if (!php.empty()) {
        arguments.push_back("--runtime=" + php);
    }
    Process traced{{strace,
                    arguments,
                    {{"DATABASE_URL", "sqlite:///" + bench.file("missive.db")}, {"MESSENGER_TRANSPORT_DSN", "sync://"}},
                    bench.file(".")}};
    const auto exit = traced.wait(Scratch::patience);
    if (traced.errorOutput().find("ptrace") != std::string::npos) {
        MESSAGE("tracing is not allowed here: " << traced.errorOutput());
        return;
    }
    CHECK(exit == Exit{0, 0});
    const auto started = bench.read("started");
    CAPTURE(started);
    CHECK(Bench::countOf(started, "missive-benchmark-child\", [") >= 1);
    CHECK(started.find("sh\", [") == std::string::npos);
}

} // namespace missive::test
