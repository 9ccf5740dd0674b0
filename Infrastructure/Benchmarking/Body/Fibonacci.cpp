#include <Infrastructure/Benchmarking/Body/Bodies.hpp>
#include <Infrastructure/Benchmarking/Body/Measure.hpp>

namespace missive::benchmarking::body {
namespace {

/// Not seen through by the compiler, which would turn the calls into a loop.
#if defined(__clang__)
[[gnu::noinline]]
#else
[[gnu::noipa]]
#endif
int fibonacciOf(int n) {
    return n < 2 ? n : fibonacciOf(n - 1) + fibonacciOf(n - 2);
}

struct Fibonacci {
    static int setup() { return 22; }
    static int run(int n) { return fibonacciOf(n); }
    static std::string checksum(int answer) { return std::to_string(answer); }
};

} // namespace

Measured Bodies::fibonacci(const MeasureOptions& options) { return Measure<Fibonacci>::of(options); }

} // namespace missive::benchmarking::body
