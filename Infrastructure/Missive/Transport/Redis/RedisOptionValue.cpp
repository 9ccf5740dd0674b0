#include <Infrastructure/Missive/Transport/Redis/RedisOptionValue.hpp>

#include <Infrastructure/Missive/Dsn/YesOrNo.hpp>

#include <charconv>
#include <cmath>
#include <stdexcept>

namespace missive {

void RedisOptionValue::refuse(const std::string& sentence) const {
    throw std::invalid_argument{"Transport \"" + transport_ + "\": " + sentence};
}

bool RedisOptionValue::isYes(const std::string& name, const std::string& value) const {
    if (const auto answer = yesOrNo(value)) {
        return *answer;
    }
    refuse("the option \"" + name + "\" must be true or false, not \"" + value + "\".");
}

std::int64_t RedisOptionValue::whole(const std::string& name, const std::string& value, std::int64_t least,
                                     std::int64_t most) const {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (error != std::errc{} || end != value.data() + value.size() || number < least || number > most) {
        refuse("the option \"" + name + "\" must be a whole number from " + std::to_string(least) + " to " +
               std::to_string(most) + ", not \"" + value + "\".");
    }
    return number;
}

std::chrono::milliseconds RedisOptionValue::seconds(const std::string& name, const std::string& value,
                                                    double least) const {
    constexpr double mostSeconds = 365.0 * 24 * 3600;
    double number = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (error != std::errc{} || end != value.data() + value.size() || !std::isfinite(number) || number < least ||
        number > mostSeconds) {
        refuse("the option \"" + name + "\" must be a number of seconds" +
               (least > 0 ? ", at least 0.01 and at most a year" : ", at most a year") + ", not \"" + value + "\".");
    }
    return std::chrono::milliseconds{std::llround(number * 1000)};
}

std::string RedisOptionValue::text(const std::string& name, const std::string& value) const {
    if (value.empty()) {
        refuse("the option \"" + name + "\" must not be empty.");
    }
    return value;
}

} // namespace missive
