#pragma once

#include <vector>

namespace missive::benchmarking {

/// Whether one of two samples tends to larger values: Mann and Whitney, On a Test of Whether One of Two Random
/// Variables is Stochastically Larger than the Other, Annals of Mathematical Statistics 18 (1947). Two-sided; neither
/// sample may be empty.
struct MannWhitney {
    /// How many pairs have the greater value on the first side; ties count a half.
    double u = 0;
    /// Of the normal approximation, with corrections for ties and continuity.
    double z = 0;
    double normalP = 1;
    /// Exact for samples of at most 20 without ties, else that of the approximation.
    double p = 1;
    bool isExact = false;
    /// Cliff's δ from −1 to 1: by how much more often the first side is the greater one.
    double delta = 0;

    static MannWhitney of(const std::vector<double>& one, const std::vector<double>& other);
};

} // namespace missive::benchmarking
