#pragma once

#include <string>

namespace missive::benchmark {

/// How often comparisons called the same work different, and a tenth more work slower.
struct ToldApart {
    int comparisons = 0;
    int same = 0;
    int more = 0;

    /// In words, with what is asked for in 100 comparisons: at most 9 and at least 95.
    std::string text() const {
        const auto of = " of " + std::to_string(comparisons);
        const bool isMet = same * 100 <= 9 * comparisons && more * 100 >= 95 * comparisons;
        return "the same work told apart in " + std::to_string(same) + of + " (at most 9 %), a tenth more in " +
               std::to_string(more) + of + " (at least 95 %): " + (isMet ? "met" : "MISSED");
    }
};

} // namespace missive::benchmark
