#include <tests/benchmark/Rows.hpp>

#include <tests/benchmark/Alternate.hpp>
#include <tests/benchmark/LogTravelRig.hpp>
#include <tests/benchmark/LoggingRig.hpp>
#include <tests/benchmark/RawRedis.hpp>
#include <tests/benchmark/SpdlogTwin.hpp>
#include <tests/support/server/InstalledProgram.hpp>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fcntl.h>
#include <filesystem>
#include <functional>
#include <stdexcept>
#include <string>
#include <thread>
#include <unistd.h>
#include <vector>

namespace missive::benchmark {

namespace {

constexpr std::size_t together = 500;
constexpr int slices = 20;

/// Batches of 500 to a server that syncs every second, as Redis does by default.
Sample publishing(const std::filesystem::path& directory) {
    const test::RedisServer server{{"--appendfsync", "everysec"}};
    LogTravelRig ours{directory, "redis://" + server.address() + "/ours"};
    RawRedis sent{server, "ours"};
    RawRedis twin{server, "twin"};
    const auto records = LogTravelRig::records(together);
    ours.publish(records);
    const auto message = sent.oldest();
    auto sample = alternate(
        slices,
        [&](Stopwatch& watch) {
            sent.clear();
            watch.start();
            for (int i = 0; i < 10; ++i) {
                ours.publish(records);
            }
            watch.stop(10 * together);
        },
        [&](Stopwatch& watch) {
            twin.clear();
            watch.start();
            for (int i = 0; i < 10; ++i) {
                twin.publish(together, message);
            }
            watch.stop(10 * together);
        });
    sample.note = std::to_string(message.size()) + " bytes a message";
    return sample;
}

/// A file that lines are appended to, each time with one write.
class RawFile {
public:
    explicit RawFile(const std::filesystem::path& path)
        : descriptor_{::open(path.c_str(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0640)} {}
    ~RawFile() { ::close(descriptor_); }
    RawFile(const RawFile&) = delete;
    RawFile& operator=(const RawFile&) = delete;

    void append(const std::string& lines) const {
        if (::write(descriptor_, lines.data(), lines.size()) != static_cast<ssize_t>(lines.size())) {
            throw std::runtime_error{"The twin's file cannot be written."};
        }
    }

private:
    int descriptor_;
};

void requireEmpty(RawRedis& stream) {
    if (const auto left = stream.length(); left > 0) {
        throw std::runtime_error{std::to_string(left) + " records were not consumed."};
    }
}

Sample consuming(const std::filesystem::path& directory) {
    constexpr std::size_t batches = 20;
    constexpr int turns = 6;
    const test::RedisServer server{{"--appendfsync", "everysec"}};
    LogTravelRig ours{directory, "redis://" + server.address() + "/ours"};
    RawRedis sent{server, "ours"};
    RawRedis twin{server, "twin"};
    const RawFile file{directory / "twin.log"};
    const auto records = LogTravelRig::records(together);
    ours.publish(records);
    const auto message = sent.oldest();
    const auto line = LoggingRig::line() + '\n';
    const auto keep = [&](std::size_t count) {
        std::string lines;
        lines.reserve(count * line.size());
        for (std::size_t i = 0; i < count; ++i) {
            lines += line;
        }
        file.append(lines);
    };
    auto sample = alternate(
        turns,
        [&](Stopwatch& watch) {
            sent.clear();
            for (std::size_t i = 0; i < batches; ++i) {
                ours.publish(records);
            }
            watch.start();
            ours.consume(LogTravelRig::untilEmpty);
            watch.stop(batches * together);
            requireEmpty(sent);
        },
        [&](Stopwatch& watch) {
            twin.fill(batches * together, message);
            watch.start();
            twin.consume(together, keep);
            watch.stop(batches * together);
            requireEmpty(twin);
        });
    sample.note = "0.60 was asked: decision 40";
    return sample;
}

std::uintmax_t bytesIn(const std::filesystem::path& directory) {
    std::uintmax_t bytes = 0;
    for (const auto& entry : std::filesystem::directory_iterator{directory}) {
        bytes += entry.path().extension() == ".log" ? entry.file_size() : 0;
    }
    return bytes;
}

/// How long it takes until a line can be read, the 99th of a hundred.
Cost idle(const std::filesystem::path& directory, const std::function<void()>& tell) {
    constexpr int calls = 100;
    constexpr std::chrono::microseconds pause{200};
    std::vector<double> times;
    for (int i = 0; i < calls; ++i) {
        const auto before = bytesIn(directory);
        Stopwatch watch;
        watch.start();
        tell();
        while (bytesIn(directory) == before) {
            std::this_thread::sleep_for(pause);
        }
        watch.stop(1);
        times.push_back(watch.perOperation().wall);
    }
    std::ranges::sort(times);
    return {times[times.size() * 99 / 100], 0};
}

/// From the call over a transport and a consumer, neither of which has anything else to do.
Sample arriving(const std::filesystem::path& directory) {
    constexpr std::size_t calls = 100;
    const test::RedisServer server{{"--appendfsync", "everysec"}};
    const auto dsn = "redis://" + server.address() + "/ours";
    const auto files = directory / "files";
    for (const char* made : {"files", "twin", "sender"}) {
        std::filesystem::create_directory(directory / made);
    }
    LogTravelRig sender{directory / "sender", dsn};
    LogTravelRig receiver{files, dsn};
    Sample sample;
    {
        const std::jthread consumer{[&] { receiver.consume(calls); }};
        LoggingRig ours{directory / "local", sender.publisher()};
        sample.ours = idle(files, [&] { ours.tell(); });
    }
    SpdlogTwin twin{directory / "twin" / "twin.log", LoggingRig::capacity, 1};
    const auto line = LoggingRig::line();
    sample.twin = idle(directory / "twin", [&] { twin.tellLaterAndFlush(line); });
    sample.note = "the twin has no transport and waits for no batch";
    return sample;
}

} // namespace

std::vector<Row> logTravelRows() {
    if (test::installedProgram("redis-server").empty()) {
        return {};
    }
    return {{"logging.publish",
             "500 records together over the bus / 500 XADD in a pipeline",
             "record",
             {},
             0.7,
             publishing},
            {"logging.consume",
             "from a stream to a file, one consumer / XREADGROUP of 500, one write, XACK, XDEL",
             "record",
             {},
             0.3,
             consuming},
            {"logging.idle",
             "from a call until its line can be read, p99 / spdlog's async logger and a flush",
             "record",
             70e6,
             {},
             arriving}};
}

} // namespace missive::benchmark
