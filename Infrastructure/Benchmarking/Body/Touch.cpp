#include <Infrastructure/Benchmarking/Body/Bodies.hpp>
#include <Infrastructure/Benchmarking/Body/Measure.hpp>

namespace missive::benchmarking::body {
namespace {

struct Touch {
    static std::size_t setup() { return 64U * 1024 * 1024; }
    static std::string run(std::size_t bytes) { return std::string(bytes, '\1'); }
    static std::string checksum(const std::string& touched) { return std::to_string(touched.size()); }
};

} // namespace

Measured Bodies::touch(const MeasureOptions& options) { return Measure<Touch>::of(options); }

} // namespace missive::benchmarking::body
