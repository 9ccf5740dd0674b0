#include <Infrastructure/Benchmarking/Body/Bodies.hpp>
#include <Infrastructure/Benchmarking/Body/Measure.hpp>

#include <fcntl.h>
#include <unistd.h>

namespace missive::benchmarking::body {
namespace {

struct FileWrite {
    static std::string setup() { return std::string(4'096, '*'); }
    static std::int64_t run(const std::string& block) {
        const int file = open("written", O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
        std::int64_t written = 0;
        for (int i = 0; i < 256; ++i) {
            written += write(file, block.data(), block.size());
        }
        close(file);
        unlink("written");
        return written;
    }
    static std::string checksum(std::int64_t written) { return std::to_string(written); }
};

} // namespace

Measured Bodies::fileWrite(const MeasureOptions& options) { return Measure<FileWrite>::of(options); }

} // namespace missive::benchmarking::body
