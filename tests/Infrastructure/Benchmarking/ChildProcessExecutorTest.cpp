#include <tests/Infrastructure/Benchmarking/ExecutorRig.hpp>

#include <Infrastructure/Missive/Runtime/ProcessMemoryUsage.hpp>
#include <tests/support/process/Eventually.hpp>
#include <tests/support/server/InstalledProgram.hpp>

#include <doctest/doctest.h>

#include <csignal>
#include <fstream>
#include <string>

namespace missive::benchmarking {

using test::ExecutorRig;

namespace {

using namespace std::chrono_literals;

bool hasPython() {
    const bool is = !missive::test::installedProgram("python3").empty();
    if (!is) {
        MESSAGE("python3 is not installed: its bodies are left out");
    }
    return is;
}

ExecutorRig rigOf(const std::string& python) {
    return ExecutorRig{{ExecutorRig::own("mine", RuntimeKind::Python, python)}};
}

std::string statusOf(ExecutorRig& rig, const std::string& slug, const std::string& runtime) {
    return std::string{nameOf(rig.run(slug, runtime).status)};
}

/// How many processes run this program with this word on their command line.
int processesWith(const std::string& word) {
    int count = 0;
    for (const auto& entry : std::filesystem::directory_iterator{"/proc"}) {
        std::ifstream file{entry.path() / "cmdline"};
        std::string line;
        while (std::getline(file, line, '\0')) {
            count += line == word ? 1 : 0;
        }
    }
    return count;
}

} // namespace

TEST_CASE("a body that does not end is ended, a second after its time at the latest") {
    ExecutorRig rig;
    auto options = ExecutorRig::once();
    options.timeoutMs = 300;
    const auto begun = rig.clock().elapsed();
    const auto result = rig.run("hang", "cpp", options);
    CHECK(nameOf(result.status) == "timeout");
    CHECK(rig.clock().elapsed() - begun < 1'300ms);
    CHECK(rig.folders().empty());
}

TEST_CASE("a body that crashes is a result with its signal") {
    ExecutorRig rig;
    const auto result = rig.run("crash", "cpp");
    CHECK(nameOf(result.status) == "crashed");
    CHECK(result.usage.signal == SIGSEGV);
    CHECK(result.measurement.valuesNs.empty());
}

#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
TEST_CASE("a body that takes all memory gets no more than its limit") {
    ExecutorRig rig;
    CHECK(statusOf(rig, "hog", "cpp") == "exited");
}
#endif

TEST_CASE("a body that says a gibibyte on standard output costs the worker no memory") {
    ExecutorRig rig;
    ProcessMemoryUsage memory;
    static_cast<void>(rig.run("empty", "cpp"));
    const auto before = memory.residentBytes();
    CHECK(statusOf(rig, "chatter", "cpp") == "ok");
    CHECK(memory.residentBytes() <= before + (8U << 20U));
}

TEST_CASE("what a body leaves running is gone when its iteration is") {
    ExecutorRig rig;
    CHECK(statusOf(rig, "fork-bomb-one", "cpp") == "ok");
    CHECK(missive::test::eventually(1s, [] { return processesWith("fork-bomb-one") == 0; }));
}

TEST_CASE("what a body says on descriptor 3 is never taken for a measurement") {
    if (!hasPython()) {
        return;
    }
    for (const auto* said : {R"(b"{}\n")", R"(b"\n")", R"(b"x" * 100)"}) {
        auto rig = rigOf(std::string{"import os\ndef body(inputs):\n    os.write(3, "} + said + ")\n    return 0\n");
        CHECK(statusOf(rig, "mine", "python3") == "garbled");
    }
    auto silent = rigOf("import os\ndef body(inputs):\n    os._exit(0)\n");
    CHECK(statusOf(silent, "mine", "python3") == "garbled");
}

TEST_CASE("a gibibyte on descriptor 3 is garbled and costs no memory") {
    if (!hasPython()) {
        return;
    }
    auto rig = rigOf("import os\ndef body(inputs):\n    block = b'x' * 1048576\n    for _ in range(1024):\n"
                     "        left = block\n        while left:\n            left = left[os.write(3, left):]\n");
    ProcessMemoryUsage memory;
    const auto before = memory.residentBytes();
    CHECK(statusOf(rig, "mine", "python3") == "garbled");
    CHECK(memory.residentBytes() <= before + (8U << 20U));
}

TEST_CASE("a body with an error is a result that tells the error") {
    if (!hasPython()) {
        return;
    }
    auto rig = rigOf("def body(inputs):\n    raise ValueError('no such thing')\n");
    const auto result = rig.run("mine", "python3");
    CHECK(nameOf(result.status) == "exited");
    CHECK(result.usage.exitCode == 1);
    CHECK(result.complaint.find("no such thing") != std::string::npos);
}

TEST_CASE("a body that answers something else is told apart by its checksum") {
    if (!hasPython()) {
        return;
    }
    auto wrong = ExecutorRig::own("mine", RuntimeKind::Python, "def body(inputs):\n    return 41\n");
    wrong.checksum = "42";
    ExecutorRig rig{{wrong}};
    CHECK(statusOf(rig, "mine", "python3") == "checksum");
}

TEST_CASE("a body sees its own folder and nothing of the worker's environment") {
    if (!hasPython()) {
        return;
    }
    auto rig =
        rigOf("import os\ndef body(inputs):\n    return 0\n"
              "def checksum(_):\n    return ' '.join(sorted(os.environ)) + ' ' + str(os.getcwd() == os.environ['HOME'])"
              " + ' ' + ' '.join(sorted(os.listdir('/proc/self/fd'))[:4])\n");
    const auto result = rig.run("mine", "python3");
    CHECK(nameOf(result.status) == "ok");
    CHECK(result.measurement.checksum == "HOME LC_ALL PATH TZ True 0 1 2 3");
}

TEST_CASE("a worker with another definition refuses, and one without the runtime says so") {
    ExecutorRig rig;
    const auto refused = rig.executor().execute({"another", "loop", "cpp", ExecutorRig::once()}).result;
    CHECK(nameOf(refused.status) == "refused");
    const auto missing = rig.run("loop", "php04");
    CHECK(nameOf(missing.status) == "missing_runtime");
    CHECK(missing.complaint.starts_with("Runtime \"php04\" is not installed: tried php0.4; "));
}

TEST_CASE("names in a message that would mean something to a shell start nothing") {
    ExecutorRig rig;
    const auto id = rig.benchmark("loop").definitionId;
    const auto statusFor = [&](const std::string& slug, const std::string& runtime) {
        return std::string{nameOf(rig.executor().execute({id, slug, runtime, ExecutorRig::once()}).result.status)};
    };
    for (const auto& odd : {std::string{"$(touch here)"}, std::string{"`touch here`"}, std::string{"a;touch here"},
                            std::string{"'\"\n"}, std::string{"../../bin/sh"}, std::string(300, 'a'), std::string{}}) {
        CAPTURE(odd);
        CHECK(statusFor(odd, "cpp") == "refused");
        CHECK(statusFor("loop", odd) == "missing_runtime");
    }
    CHECK(rig.folders().empty());
}

TEST_CASE("what is handed to a process stays one word, whatever stands in it") {
    if (!hasPython()) {
        return;
    }
    auto rig = rigOf("import sys\ndef body(inputs):\n    return 0\ndef checksum(_):\n    return sys.argv[-1]\n");
    std::map<std::string, RuntimeSettings> odd;
    odd["odd"] = {RuntimeKind::Python, {"python3", "-I", "-S", "-X", "$(touch /tmp/missive-was-here); `id`"}, {}};
    InstalledRuntimes runtimes{odd, MISSIVE_BENCHMARK_CHILD, rig.clock()};
    CHECK(runtimes.find("odd").command.back() == "$(touch /tmp/missive-was-here); `id`");
    CHECK_FALSE(std::filesystem::exists("/tmp/missive-was-here"));
}

} // namespace missive::benchmarking
