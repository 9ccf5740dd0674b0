#include <Infrastructure/Missive/Amqp/AmqpTimeOf.hpp>

#include <sys/time.h>

namespace missive {

timeval amqpTimeOf(std::chrono::milliseconds time) {
    return {static_cast<time_t>(time.count() / 1000), static_cast<suseconds_t>(time.count() % 1000 * 1000)};
}

} // namespace missive
