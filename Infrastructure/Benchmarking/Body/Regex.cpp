#include <Infrastructure/Benchmarking/Body/Bodies.hpp>
#include <Infrastructure/Benchmarking/Body/Measure.hpp>
#include <Infrastructure/Benchmarking/Body/Sequence.hpp>

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include <charconv>
#include <memory>
#include <string_view>
#include <utility>

namespace missive::benchmarking::body {
namespace {

struct Free {
    void operator()(pcre2_code* code) const noexcept { pcre2_code_free(code); }
    void operator()(pcre2_match_data* data) const noexcept { pcre2_match_data_free(data); }
};

/// The engine of PHP too.
class Pattern {
public:
    explicit Pattern(const char* text) {
        int error = 0;
        std::size_t place = 0;
        code_.reset(
            pcre2_compile(reinterpret_cast<PCRE2_SPTR>(text), PCRE2_ZERO_TERMINATED, 0, &error, &place, nullptr));
        pcre2_jit_compile(code_.get(), PCRE2_JIT_COMPLETE);
        data_.reset(pcre2_match_data_create_from_pattern(code_.get(), nullptr));
    }

    bool matches(const std::string& line) {
        return pcre2_match(code_.get(), reinterpret_cast<PCRE2_SPTR>(line.data()), line.size(), 0, 0, data_.get(),
                           nullptr) > 0;
    }
    std::int64_t number(const std::string& line, std::size_t group) const {
        const auto* ends = pcre2_get_ovector_pointer(data_.get());
        std::int64_t value = 0;
        std::from_chars(line.data() + ends[2 * group], line.data() + ends[2 * group + 1], value);
        return value;
    }

private:
    std::unique_ptr<pcre2_code, Free> code_;
    std::unique_ptr<pcre2_match_data, Free> data_;
};

struct Regex {
    using Answer = std::pair<std::int64_t, std::int64_t>;

    static std::vector<std::string> setup() {
        std::vector<std::string> lines;
        for (const auto x : sequence(2'000)) {
            lines.push_back("order-" + std::to_string(lines.size()) + " total=" + std::to_string(x % 1'000) + "." +
                            std::to_string(x % 100 / 10) + std::to_string(x % 10) + (x % 3 == 0 ? " USD" : " EUR"));
        }
        return lines;
    }
    static Answer run(const std::vector<std::string>& lines) {
        static Pattern pattern{R"(^order-(\d+) total=(\d+)\.(\d\d) EUR$)"};
        std::int64_t matches = 0;
        std::int64_t cents = 0;
        for (const auto& line : lines) {
            if (pattern.matches(line)) {
                ++matches;
                cents += 100 * pattern.number(line, 2) + pattern.number(line, 3);
            }
        }
        return {matches, cents};
    }
    static std::string checksum(const Answer& answer) {
        return std::to_string(answer.first) + " " + std::to_string(answer.second);
    }
};

} // namespace

Measured Bodies::regex(const MeasureOptions& options) { return Measure<Regex>::of(options); }

} // namespace missive::benchmarking::body
