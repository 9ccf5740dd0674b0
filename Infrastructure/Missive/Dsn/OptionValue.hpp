#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace missive {

/// One option of a transport with what is said for it. Every refusal is a std::invalid_argument with one sentence that
/// names the transport and the option. The texts must outlive it.
class OptionValue {
public:
    static constexpr std::chrono::hours day{24};
    static constexpr std::chrono::hours year{365 * 24};

    OptionValue(std::string_view transport, std::string_view name, std::string_view value) noexcept
        : transport_{transport}, name_{name}, value_{value} {}

    /// As it was written, in nested form too: `queues[orders][flags]`.
    std::string_view name() const noexcept { return name_; }
    std::string_view value() const noexcept { return value_; }

    /// `true`, `no`, `1` and so on, as yesOrNo has them.
    bool isYes() const;
    std::int64_t whole(std::int64_t least, std::int64_t most) const;
    /// Any finite number; `unit` is for the refusal: `a number of seconds`.
    double number(std::string_view unit) const;
    /// A number of seconds, fractions allowed: 0 if `least` is, or else at least a millisecond.
    std::chrono::milliseconds seconds(std::chrono::milliseconds least, std::chrono::hours most) const;
    /// Not empty.
    std::string text() const;

    /// `Transport "async": ` and the sentence.
    [[noreturn]] static void refuse(std::string_view transport, const std::string& sentence);
    [[noreturn]] void refuse(const std::string& sentence) const { refuse(transport_, sentence); }
    /// `the option "x" must be …, not "y".`
    [[noreturn]] void refuseValue(const std::string& demand) const;
    /// For a name that is none of these, of which the one that was probably meant is told, or else all.
    [[noreturn]] void refuseName(std::string_view typed, const std::vector<std::string>& known) const;

private:
    std::string_view transport_;
    std::string_view name_;
    std::string_view value_;
};

} // namespace missive
