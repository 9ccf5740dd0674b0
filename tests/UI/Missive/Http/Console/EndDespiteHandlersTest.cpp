#include <UI/Missive/Http/Console/EndDespiteHandlers.hpp>

#include <tests/UI/Missive/Http/Server/RunningServer.hpp>
#include <tests/support/RecordingLog.hpp>

#include <doctest/doctest.h>

#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <future>
#include <optional>
#include <string>

namespace missive::test {
namespace {

/// Writes every record to a descriptor.
class DescriptorLog final : public Log {
public:
    explicit DescriptorLog(int descriptor) : descriptor_{descriptor} {}

    bool accepts(LogLevel) const noexcept override { return true; }
    void write(LogLevel, std::string_view text, const std::vector<LogField>&) noexcept override {
        [[maybe_unused]] const auto count = ::write(descriptor_, text.data(), text.size());
    }

private:
    int descriptor_;
};

/// Serves in this process until it ends, with a handler that never does.
[[noreturn]] void serveWhatHangs(Log& log) {
    auto options = RunningServer::quick();
    options.grace = std::chrono::milliseconds{50};
    RunningServer server{options};
    std::promise<void> begun;
    std::promise<void> never;
    server.service.onJudge = [](HttpRequest& request) {
        request.route = "orders.slow";
        return std::optional<HttpResponse>{};
    };
    server.service.onHandle = [&](const HttpRequest& request) {
        begun.set_value();
        never.get_future().get();
        return EchoService::echo(request);
    };
    auto client = server.client();
    client.send("GET /slow HTTP/1.1\r\nHost: x\r\n\r\n");
    begun.get_future().get();
    server.stop();
    endDespiteHandlers(server.server.handledRoutes(), log);
    ::_exit(7);
}

} // namespace

TEST_CASE("H-18: a server that was told to stop ends although a handler hangs, and says which") {
    std::array<int, 2> ends{};
    REQUIRE(::pipe(ends.data()) == 0);
    const auto child = ::fork();
    if (child == 0) {
        DescriptorLog log{ends[1]};
        serveWhatHangs(log);
    }
    ::close(ends[1]);
    std::string said;
    std::array<char, 512> buffer{};
    for (ssize_t count = 0; (count = ::read(ends[0], buffer.data(), buffer.size())) > 0;) {
        said.append(buffer.data(), static_cast<std::size_t>(count));
    }
    ::close(ends[0]);
    int status = 0;
    ::waitpid(child, &status, 0);
    CHECK(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == 0);
    CHECK(said == "The server ends although handlers still run after missive.http.grace, of orders.slow: they are cut "
                  "off, and what they have not committed is lost.");
}

TEST_CASE("H-18: a server whose handlers have all ended is left to end by itself") {
    RecordingLog log;
    endDespiteHandlers({}, log);
    CHECK(log.records().empty());
}

} // namespace missive::test
