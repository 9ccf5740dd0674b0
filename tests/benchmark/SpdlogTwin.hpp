#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>

namespace missive::benchmark {

/// What somebody who knows spdlog well writes: one file, as many waiting as ours, and whoever finds no room waits.
class SpdlogTwin {
public:
    /// A file that is written to at once is flushed after so many lines.
    SpdlogTwin(const std::filesystem::path& file, std::size_t capacity, std::size_t flushedAfter = 500);
    ~SpdlogTwin();

    /// Leaves a line to the thread that writes.
    void tellLater(const std::string& line);
    /// The same, and what the file keeps back too.
    void tellLaterAndFlush(const std::string& line);
    /// Waits until nothing is left.
    void settle();

    /// Writes a line on this thread.
    void tellNow(const std::string& line);
    /// The same, but makes the line of its parts first.
    void formatNow(const std::string& text);

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

} // namespace missive::benchmark
