#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <utility>

namespace missive {

/// Reads the values of a transport's options. Everything throws std::invalid_argument with a sentence that names the
/// transport and the option.
class RedisOptionValue {
public:
    explicit RedisOptionValue(std::string transport) : transport_{std::move(transport)} {}

    [[noreturn]] void refuse(const std::string& sentence) const;

    bool isYes(const std::string& name, const std::string& value) const;
    std::int64_t whole(const std::string& name, const std::string& value, std::int64_t least, std::int64_t most) const;
    /// At most a year.
    std::chrono::milliseconds seconds(const std::string& name, const std::string& value, double least) const;
    /// Not empty.
    std::string text(const std::string& name, const std::string& value) const;

private:
    std::string transport_;
};

} // namespace missive
