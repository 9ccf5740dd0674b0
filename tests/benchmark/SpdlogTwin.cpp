#include <tests/benchmark/SpdlogTwin.hpp>

#include <spdlog/async_logger.h>
#include <spdlog/details/thread_pool.h>
#include <spdlog/logger.h>
#include <spdlog/sinks/basic_file_sink.h>

#include <thread>

namespace missive::benchmark {

struct SpdlogTwin::Parts {
    Parts(const std::filesystem::path& file, std::size_t capacity, std::size_t after)
        : pool{std::make_shared<spdlog::details::thread_pool>(capacity, 1)},
          sink{std::make_shared<spdlog::sinks::basic_file_sink_mt>(file.string())},
          later{std::make_shared<spdlog::async_logger>("later", sink, pool, spdlog::async_overflow_policy::block)},
          now{"now", sink},
          formattedSink{std::make_shared<spdlog::sinks::basic_file_sink_mt>(file.string() + ".formatted")},
          formatted{"orders", formattedSink}, flushedAfter{after} {
        sink->set_pattern("%v");
        formatted.set_pattern("[%Y-%m-%dT%H:%M:%S.%f+00:00] %n.%l: %v", spdlog::pattern_time_type::utc);
    }

    std::shared_ptr<spdlog::details::thread_pool> pool;
    std::shared_ptr<spdlog::sinks::basic_file_sink_mt> sink;
    std::shared_ptr<spdlog::async_logger> later;
    spdlog::logger now;
    std::shared_ptr<spdlog::sinks::basic_file_sink_mt> formattedSink;
    spdlog::logger formatted;
    std::size_t flushedAfter;
    std::size_t written = 0;
};

SpdlogTwin::SpdlogTwin(const std::filesystem::path& file, std::size_t capacity, std::size_t flushedAfter)
    : parts_{std::make_unique<Parts>(file, capacity, flushedAfter)} {}

SpdlogTwin::~SpdlogTwin() = default;

void SpdlogTwin::tellLater(const std::string& line) {
    parts_->later->log(spdlog::level::info, spdlog::string_view_t{line.data(), line.size()});
}

void SpdlogTwin::tellLaterAndFlush(const std::string& line) {
    tellLater(line);
    parts_->later->flush();
}

void SpdlogTwin::settle() {
    while (parts_->pool->queue_size() > 0) {
        std::this_thread::yield();
    }
}

void SpdlogTwin::tellNow(const std::string& line) {
    parts_->now.log(spdlog::level::info, spdlog::string_view_t{line.data(), line.size()});
    if (++parts_->written % parts_->flushedAfter == 0) {
        parts_->now.flush();
    }
}

void SpdlogTwin::formatNow(const std::string& text) {
    parts_->formatted.log(spdlog::level::info, "{} sku={} left={} warehouse={} host={} pid={} key={}-{}", text,
                          "SKU-0014", 3, "Hamburg", "web1", 4711, "3f9c2a71b04d", ++parts_->written);
    if (parts_->written % parts_->flushedAfter == 0) {
        parts_->formatted.flush();
    }
}

} // namespace missive::benchmark
