#include <Infrastructure/Missive/Runtime/SystemRandom.hpp>

#include <random>

namespace missive {

std::int64_t SystemRandom::between(std::int64_t least, std::int64_t most) {
    thread_local std::mt19937_64 generator{std::random_device{}()};
    return std::uniform_int_distribution<std::int64_t>{least, most}(generator);
}

} // namespace missive
